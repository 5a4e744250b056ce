package io.rapport.core.survey;

/**
 * The Wilson score interval of a share, right for few answers too (Wilson, JASA 1927).
 *
 * @param low lower bound, 0..1
 * @param high upper bound, 0..1
 */
public record Wilson(double low, double high) {

    /**
     * The interval of {@code hits} out of {@code n}.
     *
     * @param z normal quantile, 1.96 for 95 %
     */
    public static Wilson of(long hits, long n, double z) {
        double p = (double) hits / n;
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / scale;
        double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Wilson(centre - half, centre + half);
    }
}
