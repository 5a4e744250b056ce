package io.rapport.service.score;

import java.util.Collection;

/** How many bytes the states of customers take. */
public record StateSizes(int median, int p90, int p99, int largest) {

    /** The distribution over all states; all zero where there is none. */
    public static StateSizes of(Collection<byte[]> states) {
        int[] sizes = states.stream().mapToInt(bytes -> bytes.length).sorted().toArray();
        return sizes.length == 0
                ? new StateSizes(0, 0, 0, 0)
                : new StateSizes(at(sizes, 0.5), at(sizes, 0.9), at(sizes, 0.99), at(sizes, 1));
    }

    private static int at(int[] sizes, double share) {
        return sizes[(int) Math.min(sizes.length - 1, Math.round(share * sizes.length))];
    }

    @Override
    public String toString() {
        return String.format("median %d, p90 %d, p99 %d, largest %d", median, p90, p99, largest);
    }
}
