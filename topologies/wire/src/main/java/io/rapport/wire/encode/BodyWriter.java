package io.rapport.wire.encode;

import io.rapport.wire.registry.WireFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes Avro's binary encoding behind a frame's header into a buffer that is reused and grows. */
final class BodyWriter {
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_NUMBER = 10;
    private static final int ASCII_END = 0x80;

    private byte[] buffer = new byte[1024];
    private int size;

    /** Starts a record of a schema. */
    void begin(int schemaId) {
        WireFormat.writeHeader(schemaId, buffer);
        size = WireFormat.HEADER_BYTES;
    }

    /** What has been written since {@link #begin}. */
    byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    void putLong(long value) {
        ensure(LONGEST_NUMBER);
        byte[] to = buffer;
        int at = size;
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            to[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        to[at++] = (byte) rest;
        size = at;
    }

    void putBoolean(boolean value) {
        ensure(1);
        buffer[size++] = (byte) (value ? 1 : 0);
    }

    void putDouble(double value) {
        ensure(Double.BYTES);
        DOUBLE.set(buffer, size, value);
        size += Double.BYTES;
    }

    void putBytes(byte[] bytes, int from) {
        int length = bytes.length - from;
        ensure(length);
        System.arraycopy(bytes, from, buffer, size, length);
        size += length;
    }

    /** Text as UTF-8; half of a surrogate pair, which has none, becomes a question mark. */
    void putText(String text) {
        int start = size;
        int length = text.length();
        putLong(length);
        ensure(length);
        byte[] to = buffer;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII_END) {
                size = start;
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                putLong(utf8.length);
                putBytes(utf8, 0);
                return;
            }
            to[at + i] = (byte) c;
        }
        size = at + length;
    }

    /** The branch of a union of null and something. */
    void putBranch(boolean isPresent) {
        putLong(isPresent ? 1 : 0);
    }

    void putOptionalText(@Nullable String text) {
        putBranch(text != null);
        if (text != null) {
            putText(text);
        }
    }

    void putOptionalLong(@Nullable Long value) {
        putBranch(value != null);
        if (value != null) {
            putLong(value);
        }
    }

    void putOptionalDouble(@Nullable Double value) {
        putBranch(value != null);
        if (value != null) {
            putDouble(value);
        }
    }

    /** A symbol of an enum that lists the core's constants in their order. */
    void putSymbol(Enum<?> constant) {
        putLong(constant.ordinal());
    }

    void putOptionalSymbol(@Nullable Enum<?> constant) {
        putBranch(constant != null);
        if (constant != null) {
            putSymbol(constant);
        }
    }

    /** A symbol of an enum of an output, which has UNKNOWN before the core's constants. */
    void putSymbolAfterUnknown(Enum<?> constant) {
        putLong(constant.ordinal() + 1L);
    }

    void putOptionalSymbolAfterUnknown(@Nullable Enum<?> constant) {
        putBranch(constant != null);
        if (constant != null) {
            putSymbolAfterUnknown(constant);
        }
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
        }
    }
}
