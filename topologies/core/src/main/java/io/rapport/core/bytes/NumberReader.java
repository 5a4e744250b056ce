package io.rapport.core.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads numbers up to an end; bytes that are not a state are an {@link IllegalArgumentException}. */
class NumberReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    byte[] bytes = new byte[0];
    int at;

    /** Where what may be read now ends: that of a part, or of a section. */
    int end;

    /** A fixed number at a place of any bytes, as {@link StateWriter#putLong} wrote it. */
    public static long longAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    public int getByte() {
        if (at >= end) {
            throw broken("it ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    public long getLong() {
        if (end - at < 8) {
            throw broken("it ends too early");
        }
        long value = (long) LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    public double getDouble() {
        double value = Double.longBitsToDouble(getLong());
        if (!Double.isFinite(value)) {
            throw broken("a figure is not a number");
        }
        return value;
    }

    public long getVarint() {
        return at < end && bytes[at] >= 0 ? bytes[at++] : getLongVarint();
    }

    /** The same, where it is seldom a single byte. */
    final long getLongVarint() {
        if (bytes.length - at < Long.BYTES) {
            return getVarintByBytes();
        }
        long word = (long) WORDS.get(bytes, at);
        int length = Varints.length(word);
        if (length > Long.BYTES || length > end - at) {
            return getVarintByBytes();
        }
        at += length;
        return Varints.unpack(word);
    }

    private long getVarintByBytes() {
        byte[] from = bytes;
        int next = at;
        int last = Math.min(end, next + Varints.MOST_BYTES);
        long value = 0;
        for (int shift = 0; next < last; shift += 7) {
            byte part = from[next++];
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                at = next;
                return value;
            }
        }
        throw broken(next == end ? "it ends too early" : "a number is longer than 64 bits");
    }

    /** A number that is not negative. */
    public int getInt() {
        int value = toInt(getVarint());
        if (value < 0) {
            throw broken("a count is negative");
        }
        return value;
    }

    /** How many items follow; each takes a byte at least. */
    public int getCount() {
        int count = getInt();
        if (count > end - at) {
            throw broken("there are more items than bytes");
        }
        return count;
    }

    /** The place of one of so many constants. */
    public int getIndex(int count) {
        int index = getByte();
        if (index >= count) {
            throw broken("a constant is not known");
        }
        return index;
    }

    /** What {@link StateWriter#putInt} wrote. */
    public int getFixedInt() {
        if (end - at < Integer.BYTES) {
            throw broken("it ends too early");
        }
        int value = (int) INTS.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    public long getSigned() {
        return Varints.signed(getVarint());
    }

    public static int toInt(long value) {
        if (value != (int) value) {
            throw broken("a number is longer than 32 bits");
        }
        return (int) value;
    }

    public static IllegalArgumentException broken(String why) {
        return new IllegalArgumentException("not a customer state: " + why);
    }
}
