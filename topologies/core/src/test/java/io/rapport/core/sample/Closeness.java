package io.rapport.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;

/** Equality of figures that were summed in different orders. */
public final class Closeness {
    private static final double SAME = 1e-9;

    private Closeness() {}

    /** Equal to 1e-9, absolute below one and relative above. */
    public static boolean isClose(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Holds two records of figures against each other: all figures close, everything else equal. */
    public static void assertClose(Object actual, Object expected, String description) {
        Comparator<Double> close = (a, b) -> isClose(a, b) ? 0 : Double.compare(a, b);
        assertThat(actual)
                .as(description)
                .usingRecursiveComparison()
                .withComparatorForType(close, Double.class)
                .isEqualTo(expected);
    }
}
