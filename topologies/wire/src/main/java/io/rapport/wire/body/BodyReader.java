package io.rapport.wire.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro's binary encoding from an array. Every length is compared with what is left before memory is taken, and
 * text must be UTF-8: Java's replacement of what is not would change an id into another.
 *
 * <p>Every method throws {@link MalformedException} when the bytes are not what is asked for.
 */
public final class BodyReader {
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_INT = 5;
    private static final int LAST_SHIFT = 63;

    private byte[] bytes = new byte[0];
    private int position;

    /** Starts at a position of an array. */
    public void reset(byte[] newBytes, int from) {
        bytes = newBytes;
        position = from;
    }

    public int position() {
        return position;
    }

    public int remaining() {
        return bytes.length - position;
    }

    public void requireEnd() {
        if (position != bytes.length) {
            throw new MalformedException(remaining() + " bytes are left after the record");
        }
    }

    public byte readByte() {
        if (position == bytes.length) {
            throw new MalformedException("the record ends too early");
        }
        return bytes[position++];
    }

    public long readLong() {
        byte first = readByte();
        return first >= 0 ? (first >>> 1) ^ -(first & 1) : readLongAfter(first);
    }

    private long readLongAfter(byte first) {
        long raw = first & 0x7F;
        for (int shift = 7; shift <= LAST_SHIFT; shift += 7) {
            byte next = readByte();
            raw |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                if (shift == LAST_SHIFT && next > 1) {
                    break;
                }
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        throw new MalformedException("a number has more than 64 bits");
    }

    /** An int, in no more bytes than other readers take for one. */
    public int readInt() {
        int start = position;
        long value = readLong();
        if (value != (int) value || position - start > LONGEST_INT) {
            throw new MalformedException("a number has more than 32 bits");
        }
        return (int) value;
    }

    /** The index of a symbol or branch out of so many. */
    public int readIndex(int count) {
        int index = readInt();
        if (index < 0 || index >= count) {
            throw new MalformedException("index " + index + " where there are " + count + " choices");
        }
        return index;
    }

    /** Whether the second branch of a union of null and something is taken. */
    public boolean isPresent() {
        return readIndex(2) == 1;
    }

    /**
     * Whether so many unions of null and something in a row are all null; if so they have been read, and otherwise
     * nothing has.
     */
    public boolean areAbsent(int count) {
        if (count > remaining()) {
            return false;
        }
        for (int i = position; i < position + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        position += count;
        return true;
    }

    public double readDouble() {
        int start = position;
        skip(Double.BYTES);
        return (double) DOUBLE.get(bytes, start);
    }

    /** A length that is not beyond the end. */
    public int readLength() {
        long length = readLong();
        if (length < 0 || length > remaining()) {
            throw new MalformedException("a length of " + length + " where " + remaining() + " bytes are left");
        }
        return (int) length;
    }

    public void skip(int count) {
        if (count > remaining()) {
            throw new MalformedException("the record ends too early");
        }
        position += count;
    }

    public String readText() {
        int length = readLength();
        int start = position;
        position += length;
        return text(bytes, start, length);
    }

    @Nullable
    public String readOptionalText() {
        return isPresent() ? readText() : null;
    }

    /** A text of few different values. */
    @Nullable
    public String readOptionalText(Vocabulary vocabulary) {
        if (!isPresent()) {
            return null;
        }
        int length = readLength();
        int start = position;
        position += length;
        return vocabulary.text(bytes, start, length);
    }

    @Nullable
    public Long readOptionalLong() {
        return isPresent() ? readLong() : null;
    }

    @Nullable
    public Double readOptionalDouble() {
        return isPresent() ? readDouble() : null;
    }

    /** Text from UTF-8, strictly. */
    public static String text(byte[] bytes, int start, int length) {
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        // What is not UTF-8 always leaves a replacement character; a text may also hold one of its own.
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(ByteBuffer.wrap(bytes, start, length));
        }
        return text;
    }

    private static void requireUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
        } catch (CharacterCodingException invalid) {
            throw new MalformedException("a text is not UTF-8");
        }
    }
}
