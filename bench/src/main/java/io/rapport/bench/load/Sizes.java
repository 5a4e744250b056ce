package io.rapport.bench.load;

/** How large values are, in bytes; those beyond {@value #MOST} count as that. */
public final class Sizes {
    private static final int MOST = 16_384;

    private final int[] counts = new int[MOST + 1];
    private long values;
    private long bytes;

    void add(int size) {
        counts[Math.min(size, MOST)]++;
        values++;
        bytes += size;
    }

    /** All bytes. */
    public long bytes() {
        return bytes;
    }

    /** The smallest size that so large a share of the values does not exceed. */
    public int at(double share) {
        long below = 0;
        int size = 0;
        while (size < MOST && below + counts[size] < share * values) {
            below += counts[size++];
        }
        return size;
    }
}
