package io.rapport.core.number;

/**
 * Natural logarithms, to within 2 units in the last place and identical on every machine: only additions,
 * multiplications and divisions are used.
 *
 * <p>The mantissa is multiplied by about its inverse, of which there is one for each hundred and twenty-eighth, and what
 * it differs from one then goes through the first terms of its series (Tang, Table-driven implementation of the logarithm
 * function, ACM Transactions on Mathematical Software 16, 1990). Next to one the inverse is one, so that nothing cancels.
 */
public final class Logarithm {
    private static final int BINS = 128;
    private static final int MANTISSA_BITS = 52;
    private static final int BIN_SHIFT = MANTISSA_BITS - 7;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final long ONE = 0x3ffL << MANTISSA_BITS;
    private static final long HALF = 0x3feL << MANTISSA_BITS;
    /** From here on a mantissa counts as half of itself, and its exponent for one more. */
    private static final int HALVED_FROM = 53;
    /** Keeps so many bits of a number that its product with an inverse is exact. */
    private static final long UPPER = -1L << 27;

    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double[] INVERSES = inverses();
    private static final double[] LOGARITHMS = logarithms();

    private Logarithm() {}

    /** ln x. */
    public static double of(double x) {
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int bin = (int) (bits >>> BIN_SHIFT) & (BINS - 1);
        boolean halved = bin >= HALVED_FROM;
        long exponent = (bits >>> MANTISSA_BITS) - Double.MAX_EXPONENT + (halved ? 1 : 0);
        long mantissa = (bits & MANTISSA) | (halved ? HALF : ONE);
        double upper = Double.longBitsToDouble(mantissa & UPPER);
        double inverse = INVERSES[bin];
        double rest = (upper * inverse - 1) + (Double.longBitsToDouble(mantissa) - upper) * inverse;
        return (exponent * LN2_HIGH + LOGARITHMS[bin]) + (exponent * LN2_LOW + nearOne(rest));
    }

    /** ln(1 + x), as precise for an x next to nothing. */
    public static double ofOneAnd(double x) {
        double sum = 1 + x;
        if (!(sum >= Double.MIN_NORMAL && sum < Double.POSITIVE_INFINITY)) {
            return StrictMath.log1p(x);
        }
        return of(sum) + (x - (sum - 1)) / sum;
    }

    /** ln(1 + r) for an r of at most a hundred and twenty-eighth. */
    private static double nearOne(double r) {
        double square = r * r;
        double high = (1.0 / 5 - r * (1.0 / 6)) + square * (1.0 / 7 - r * (1.0 / 8));
        return r - square * (0.5 - r * (1.0 / 3 - r * (0.25 - r * high)));
    }

    /** About one over the middle of each bin, in so few bits that products with it are exact. */
    private static double[] inverses() {
        double[] inverses = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double middle = (1 + (bin + 0.5) / BINS) / (bin >= HALVED_FROM ? 2 : 1);
            boolean isNextToOne = bin == 0 || bin == BINS - 1;
            inverses[bin] = isNextToOne ? 1 : (double) (float) (1 / middle);
        }
        return inverses;
    }

    private static double[] logarithms() {
        double[] logarithms = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            logarithms[bin] = INVERSES[bin] == 1 ? 0 : -StrictMath.log(INVERSES[bin]);
        }
        return logarithms;
    }
}
