package io.rapport.core.number;

/**
 * Powers of two and of e, to within 2 units in the last place and identical on every machine: only additions,
 * multiplications and an exact scaling are used.
 *
 * <p>The argument is taken apart into thirty-seconds, whose powers are in a table, and a rest of at most half of one,
 * whose power is the first terms of its series (Tang, Table-driven implementation of the exponential function, ACM
 * Transactions on Mathematical Software 15, 1989).
 */
public final class Exponential {
    private static final int PARTS = 32;
    private static final int PART_BITS = 5;
    private static final double LN2 = 0.6931471805599453;
    private static final double PER_LN2 = PARTS / LN2;
    /** The thirty-second part of ln 2, in two: so many times the first is exact. */
    private static final double PART_HIGH = 0x1.62e42feep-1 / PARTS;

    private static final double PART_LOW = 0x1.a39ef35793c76p-33 / PARTS;
    /** Added to a number below 2^51 it leaves no place for a fraction: the sum's last bits are the number, rounded. */
    private static final double ROUNDING = 0x1.8p52;

    private static final double LOWEST = -1021;
    private static final double HIGHEST = 1023;
    private static final int MANTISSA_BITS = 52;
    private static final double[] POWERS = powers();

    private static final double A1 = LN2;
    private static final double A2 = A1 * LN2 / 2;
    private static final double A3 = A2 * LN2 / 3;
    private static final double A4 = A3 * LN2 / 4;
    private static final double A5 = A4 * LN2 / 5;
    private static final double A6 = A5 * LN2 / 6;

    private Exponential() {}

    /** 2^x. */
    public static double ofTwo(double x) {
        if (!(x > LOWEST && x < HIGHEST)) {
            return StrictMath.pow(2, x);
        }
        double rounded = x * PARTS + ROUNDING;
        int parts = (int) Double.doubleToRawLongBits(rounded);
        double rest = x - (rounded - ROUNDING) / PARTS;
        double square = rest * rest;
        double series = (A1 + A2 * rest) + square * ((A3 + A4 * rest) + square * (A5 + A6 * rest));
        return scaled(parts, rest * series);
    }

    /** e^x. */
    public static double ofE(double x) {
        if (!(x > LOWEST * LN2 && x < HIGHEST * LN2)) {
            return StrictMath.exp(x);
        }
        double rounded = x * PER_LN2 + ROUNDING;
        int parts = (int) Double.doubleToRawLongBits(rounded);
        double times = rounded - ROUNDING;
        double rest = (x - times * PART_HIGH) - times * PART_LOW;
        double square = rest * rest;
        double high = 1.0 / 24 + rest * (1.0 / 120) + square * (1.0 / 720);
        return scaled(parts, rest + square * (0.5 + rest * (1.0 / 6) + square * high));
    }

    /** Two to so many thirty-seconds, and a little more; no power that is asked for is subnormal. */
    private static double scaled(int parts, double more) {
        double power = POWERS[parts & (PARTS - 1)];
        long exponent = (parts >> PART_BITS) + (long) Double.MAX_EXPONENT;
        return (power + power * more) * Double.longBitsToDouble(exponent << MANTISSA_BITS);
    }

    private static double[] powers() {
        double[] powers = new double[PARTS];
        for (int i = 0; i < PARTS; i++) {
            powers[i] = StrictMath.pow(2, (double) i / PARTS);
        }
        return powers;
    }
}
