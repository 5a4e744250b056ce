package io.rapport.wire.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of few different values, as names of channels and currencies are: one that was read before is not made anew. No
 * more is kept than {@value #SLOTS} short texts, each in the place that its bytes say, where the last one stays. One
 * object serves one thread.
 */
public final class Vocabulary {
    static final int SLOTS = 512;
    private static final int LONGEST = 32;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] @Nullable [] spellings = new byte[SLOTS][];
    private final @Nullable String[] texts = new String[SLOTS];

    /**
     * The text in a part of an array.
     *
     * @throws MalformedException if it is not UTF-8
     */
    String text(byte[] bytes, int start, int length) {
        if (length > LONGEST) {
            return BodyReader.text(bytes, start, length);
        }
        int slot = slot(bytes, start, length);
        byte[] spelling = spellings[slot];
        String text = texts[slot];
        if (spelling != null
                && text != null
                && Arrays.equals(spelling, 0, spelling.length, bytes, start, start + length)) {
            return text;
        }
        return keep(slot, Arrays.copyOfRange(bytes, start, start + length));
    }

    private String keep(int slot, byte[] spelling) {
        String text = BodyReader.text(spelling, 0, spelling.length);
        spellings[slot] = spelling;
        texts[slot] = text;
        return text;
    }

    /** By the first and the last eight bytes, which tell most words apart; those that they do not take turns. */
    private static int slot(byte[] bytes, int start, int length) {
        long hash = length;
        if (length >= Long.BYTES) {
            hash += (long) LONGS.get(bytes, start) * MULTIPLIER;
            hash += (long) LONGS.get(bytes, start + length - Long.BYTES);
        } else {
            for (int i = start; i < start + length; i++) {
                hash = hash << Byte.SIZE | (bytes[i] & 0xFF);
            }
        }
        hash *= MULTIPLIER;
        return (int) ((hash ^ (hash << Integer.SIZE)) >>> SHIFT);
    }
}
