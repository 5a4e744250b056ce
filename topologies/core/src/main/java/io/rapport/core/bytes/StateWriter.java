package io.rapport.core.bytes;

import io.rapport.core.evidence.Evidence;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the sections of a state into a buffer that is reused. */
public final class StateWriter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] buffer = new byte[512];
    private int size;
    private int sectionStart;
    private long clock;

    /** Starts anew. */
    public void reset(long newClock) {
        size = 0;
        clock = newClock;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    /** Begins a section; {@link #end} must follow. */
    public void begin(int tag) {
        ensure(2);
        buffer[size] = (byte) tag;
        buffer[size + 1] = 0;
        size += 2;
        sectionStart = size;
    }

    /** Begins a part of a section; {@link #endPart} must follow with what this returns. */
    public int beginPart() {
        putByte(0);
        return size;
    }

    /** Ends a part: its length goes before it, as that of a section does. */
    public void endPart(int start) {
        if (size - start < 0x80) {
            buffer[start - 1] = (byte) (size - start);
        } else {
            insertLength(start);
        }
    }

    /** Ends a section: its length goes before it, in one byte where that is enough. */
    public void end() {
        endPart(sectionStart);
    }

    private void insertLength(int start) {
        int length = size - start;
        int extra = 0;
        for (int rest = length >>> 7; rest != 0; rest >>>= 7) {
            extra++;
        }
        ensure(extra);
        System.arraycopy(buffer, start, buffer, start + extra, length);
        size = start - 1;
        putVarintByBytes(length); // A word would reach into what follows.
        size += length;
    }

    public void putByte(int value) {
        ensure(1);
        buffer[size++] = (byte) value;
    }

    public void putBytes(byte[] bytes) {
        putBytes(bytes, 0, bytes.length);
    }

    public void putBytes(byte[] bytes, int from, int length) {
        ensure(length);
        System.arraycopy(bytes, from, buffer, size, length);
        size += length;
    }

    public void putLong(long value) {
        ensure(Long.BYTES);
        LONGS.set(buffer, size, value);
        size += Long.BYTES;
    }

    public void putInt(int value) {
        ensure(Integer.BYTES);
        INTS.set(buffer, size, value);
        size += Integer.BYTES;
    }

    /**
     * Any number, short when it is a time near the clock, and a single byte when it is {@link Evidence#NEVER}: that
     * takes the place of the nearest time, and each one up to where it would have stood moves on by one.
     */
    public void putCompactOrNever(long value) {
        long distance = Varints.unsigned(clock - value);
        long never = Varints.unsigned(clock - Evidence.NEVER);
        if (distance == never) {
            putByte(0);
        } else {
            putVarint(Long.compareUnsigned(distance, never) < 0 ? distance + 1 : distance);
        }
    }

    public void putDouble(double value) {
        putLong(Double.doubleToLongBits(value));
    }

    public void putVarint(long value) {
        if ((value & ~0x7FL) == 0) {
            putByte((int) value);
        } else {
            putLongVarint(value);
        }
    }

    /** The same, where it is seldom a single byte. */
    private void putLongVarint(long value) {
        ensure(Varints.MOST_BYTES);
        if (value >>> Varints.PACKED_BITS == 0) {
            int length = Varints.bytesOf(value);
            WORDS.set(buffer, size, Varints.pack(value, length));
            size += length;
        } else {
            putVarintByBytes(value);
        }
    }

    private void putVarintByBytes(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    public void putSigned(long value) {
        putVarint(Varints.unsigned(value));
    }

    /** A time that is there, as its distance from the clock. */
    public void putTime(long time) {
        putLongVarint(Varints.unsigned(clock - time));
    }

    /** A time that may be {@link Evidence.NEVER}. */
    public void putTimeOrNever(long time) {
        if (time == Evidence.NEVER) {
            putByte(0);
        } else {
            putByte(1);
            putTime(time);
        }
    }

    public void putText(String text) {
        int start = size;
        putVarint(text.length());
        ensure(text.length());
        byte[] to = buffer;
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                size = start;
                putLongText(text);
                return;
            }
            to[at++] = (byte) unit;
        }
        size = at;
    }

    /** One in which a character may take more than a byte. */
    private void putLongText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putVarint(bytes.length);
        putBytes(bytes);
    }

    public void putText(Text text) {
        text.write(this);
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
        }
    }
}
