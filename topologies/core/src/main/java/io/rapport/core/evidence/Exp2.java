package io.rapport.core.evidence;

/**
 * Two to the power of a number, to within 2 units in the last place and identical on every machine: only additions,
 * multiplications and an exact scaling are used. Several times quicker than {@link StrictMath#pow}.
 */
final class Exp2 {
    private static final double[] TAYLOR = taylor();
    private static final double SMALLEST_EXPONENT = -1080;
    private static final int MANTISSA_BITS = 52;

    private Exp2() {}

    /** 2^x for x at most 0; 0 when that is below the smallest double. */
    static double ofNegative(double x) {
        if (x < SMALLEST_EXPONENT) {
            return 0;
        }
        double whole = StrictMath.rint(x);
        double fraction = x - whole;
        double sum = TAYLOR[TAYLOR.length - 1];
        for (int i = TAYLOR.length - 2; i >= 0; i--) {
            sum = sum * fraction + TAYLOR[i];
        }
        return scaled(sum, (int) whole);
    }

    /**
     * {@code number * 2^exponent}. Where the power of two and the product are both normal, multiplying is exact, and so
     * the same as {@link Math#scalb}, which takes several times as long.
     */
    private static double scaled(double number, int exponent) {
        return exponent > Double.MIN_EXPONENT
                ? number * Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << MANTISSA_BITS)
                : Math.scalb(number, exponent);
    }

    /** Coefficients of e^(f ln 2): the remainder after 15 terms is below 1e-18 for |f| at most a half. */
    private static double[] taylor() {
        double[] coefficients = new double[15];
        double term = 1;
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = term;
            term = term * HalfLife.LN2 / (i + 1);
        }
        return coefficients;
    }
}
