package io.rapport.core.purchase;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) on the real line left of 1, c above 0. Formulas as in the NIST Digital
 * Library of Mathematical Functions, 15.8.1 (Pfaff, Euler) and 15.7.5 (the continued fraction of Gauss).
 *
 * <p>Below 0 Pfaff's transformation brings z into [0, 1). There Euler's is applied where it turns a function that grows
 * without bound towards 1 into a bounded one. With an upper parameter of 1, the case on the path of every event, Gauss's
 * continued fraction is used: some ten steps for usual z, some hundreds at 1 - 1e-5. Otherwise the power series, whose
 * length is about 37 / (1 - z) at worst.
 */
public final class GaussHypergeometric {

    private static final double SMALL = 1e-17;
    private static final int LONGEST = 2_000_000;
    private static final double MILD = -3;

    private GaussHypergeometric() {}

    /**
     * The value of 2F1(a, b; c; z).
     *
     * @return infinite where the value is too large for a double
     * @throws IllegalArgumentException when c is not above 0 or z not below 1
     */
    public static double of(double a, double b, double c, double z) {
        if (!(c > 0 && z < 1 && z > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("2F1 needs c > 0 and finite z < 1, not c = " + c + ", z = " + z);
        }
        if (z < 0) {
            // Of the two forms of Pfaff, the one whose new parameter stays positive has no cancellation.
            double kept = c - b > c - a ? a : b;
            double other = kept == a ? b : a;
            return StrictMath.pow(1 - z, -kept) * inside(kept, c - other, c, z / (z - 1));
        }
        return inside(a, b, c, z);
    }

    private static double inside(double a, double b, double c, double z) {
        if (a == 1 && b > 0 && c > b) {
            return fraction(b, c, z);
        }
        if (b == 1 && a > 0 && c > a) {
            return fraction(a, c, z);
        }
        boolean grows = a + b > c;
        boolean mild = c - a > MILD && c - b > MILD;
        return grows && mild ? StrictMath.pow(1 - z, c - a - b) * series(c - a, c - b, c, z) : series(a, b, c, z);
    }

    private static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        double floor = SMALL * (1 - z);
        for (int n = 0; n < LONGEST; n++) {
            double ratio = (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            term *= ratio;
            sum += term;
            boolean falling = ratio < 1 && ratio > -1;
            boolean over = falling && StrictMath.abs(term) <= floor * StrictMath.abs(sum);
            if (over || sum == Double.POSITIVE_INFINITY) {
                return sum;
            }
        }
        return sum;
    }

    /** 2F1(1, b; c; z) for c > b > 0, 0 <= z < 1, by the modified method of Lentz; all partial values are positive. */
    private static double fraction(double b, double c, double z) {
        double value = 1;
        double numerator = 1;
        double denominator = 0;
        for (int n = 1; n < LONGEST; n++) {
            double step = -z * coefficient(b, c, n);
            numerator = 1 + step / numerator;
            denominator = 1 / (1 + step * denominator);
            double change = numerator * denominator;
            value *= change;
            if (StrictMath.abs(change - 1) < 1e-15) {
                break;
            }
        }
        return 1 / value;
    }

    private static double coefficient(double b, double c, int n) {
        int m = n / 2;
        double top = n % 2 == 1 ? (b + m) * (c - 1 + m) : m * (c - 1 - b + m);
        // The first is b / c also where c = 1 would make it 0 / 0.
        return n == 1 ? b / c : top / ((c + n - 2) * (c + n - 1));
    }
}
