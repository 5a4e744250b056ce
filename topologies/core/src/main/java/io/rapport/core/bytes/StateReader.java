package io.rapport.core.bytes;

import io.rapport.core.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the sections of a state; bytes that are not a state are an {@link IllegalArgumentException}. */
public final class StateReader {
    private static final long LATEST = Long.MAX_VALUE / 2;

    private byte[] bytes = new byte[0];
    private int at;
    private int sectionEnd;
    private long clock;

    public void reset(byte[] newBytes, int start) {
        bytes = newBytes;
        at = start;
        sectionEnd = newBytes.length;
        clock = 0;
    }

    public void setClock(long newClock) {
        clock = newClock;
    }

    public boolean hasSection() {
        return at < bytes.length;
    }

    /** Enters the next section and returns its tag. */
    public int begin() {
        sectionEnd = bytes.length;
        int tag = getByte();
        long length = getVarint();
        if (length < 0 || length > bytes.length - at) {
            throw broken("a section is longer than the state");
        }
        sectionEnd = at + (int) length;
        return tag;
    }

    public boolean hasMore() {
        return at < sectionEnd;
    }

    /** Leaves the section, passing over what a later version may have added to it. */
    public void end() {
        at = sectionEnd;
    }

    /** The whole section with its tag, to be kept as it is. */
    public byte[] section(int start) {
        return Arrays.copyOfRange(bytes, start, sectionEnd);
    }

    public int position() {
        return at;
    }

    public int getByte() {
        if (at >= sectionEnd) {
            throw broken("it ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    public long getLong() {
        if (sectionEnd - at < 8) {
            throw broken("it ends too early");
        }
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (bytes[at++] & 0xFF);
        }
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
        return at < sectionEnd && bytes[at] >= 0 ? bytes[at++] : getLongVarint();
    }

    private long getLongVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = getByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw broken("a number is longer than 64 bits");
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
        if (count > sectionEnd - at) {
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
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = value << Byte.SIZE | getByte();
        }
        return value;
    }

    /** What {@link StateWriter#putCompact} wrote. */
    public long getCompact() {
        return clock - getSigned();
    }

    public static int toInt(long value) {
        if (value != (int) value) {
            throw broken("a number is longer than 32 bits");
        }
        return (int) value;
    }

    public long getSigned() {
        long value = getVarint();
        return (value >>> 1) ^ -(value & 1);
    }

    public long getTime() {
        long time = clock - getSigned();
        if (time <= -LATEST || time >= LATEST) {
            throw broken("a time is out of all bounds");
        }
        return time;
    }

    public long getTimeOrNever() {
        return getByte() == 0 ? Evidence.NEVER : getTime();
    }

    public String getText() {
        int length = getInt();
        if (length < 0 || length > sectionEnd - at) {
            throw broken("a text is longer than its section");
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    public static IllegalArgumentException broken(String why) {
        return new IllegalArgumentException("not a customer state: " + why);
    }
}
