package io.rapport.expression.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes taken from a file as it is stored, for progress. */
final class CountingInput extends FilterInputStream {
    private volatile long bytes;

    CountingInput(InputStream in) {
        super(in);
    }

    long bytes() {
        return bytes;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread reads the file, others only look at the count.
    public int read() throws IOException {
        int value = super.read();
        bytes += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread reads the file, others only look at the count.
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        bytes += Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
