package io.rapport.core.bytes;

import io.rapport.core.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the sections of a state into a buffer that is reused. */
public final class StateWriter {
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
        putByte(tag);
        putByte(0);
        sectionStart = size;
    }

    /** Ends a section: its length goes before it, in one byte where that is enough. */
    public void end() {
        int length = size - sectionStart;
        if (length < 0x80) {
            buffer[sectionStart - 1] = (byte) length;
        } else {
            insertLength(length);
        }
    }

    private void insertLength(int length) {
        int extra = 0;
        for (int rest = length >>> 7; rest != 0; rest >>>= 7) {
            extra++;
        }
        ensure(extra);
        System.arraycopy(buffer, sectionStart, buffer, sectionStart + extra, length);
        size = sectionStart - 1;
        putVarint(length);
        size += length;
    }

    public void putByte(int value) {
        ensure(1);
        buffer[size++] = (byte) value;
    }

    public void putBytes(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    public void putLong(long value) {
        ensure(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >>> shift);
        }
    }

    public void putInt(int value) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            putByte(value >>> shift);
        }
    }

    /** Any number, short when it is a time near the clock. */
    public void putCompact(long value) {
        putSigned(clock - value);
    }

    public void putDouble(double value) {
        putLong(Double.doubleToLongBits(value));
    }

    public void putVarint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    public void putSigned(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    /** A time that is there, as its distance from the clock. */
    public void putTime(long time) {
        putSigned(clock - time);
    }

    /** A time that may be {@link Evidence.NEVER}. */
    public void putTimeOrNever(long time) {
        putByte(time == Evidence.NEVER ? 0 : 1);
        if (time != Evidence.NEVER) {
            putTime(time);
        }
    }

    public void putText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putVarint(bytes.length);
        putBytes(bytes);
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
        }
    }
}
