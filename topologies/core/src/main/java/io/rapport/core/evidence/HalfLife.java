package io.rapport.core.evidence;

import io.rapport.core.number.Exponential;
import io.rapport.core.number.Logarithm;

/**
 * How quickly evidence loses weight: after this long it counts half.
 *
 * @param millis the half-life in milliseconds, above zero
 */
public record HalfLife(long millis) {
    static final double LN2 = 0.6931471805599453;
    private static final long DAY = 86_400_000L;

    public HalfLife {
        if (millis <= 0) {
            throw new IllegalArgumentException("a half-life must be above zero, not " + millis + " ms");
        }
    }

    /** A half-life of so many days. */
    public static HalfLife ofDays(long days) {
        return new HalfLife(days * DAY);
    }

    /** What is left of a weight of one after {@code elapsed} milliseconds: 2^(-elapsed/h); 1 when none has elapsed. */
    public double decay(long elapsed) {
        return elapsed <= 0 ? 1 : Exponential.ofTwo(-(double) elapsed / millis);
    }

    /** The milliseconds after which {@code share} (0 to 1) of a weight is left, rounded up: the inverse of decay. */
    public double elapsedUntil(double share) {
        return StrictMath.ceil(-Logarithm.of(share) / LN2 * millis);
    }

    /**
     * A decayed sum as the yearly rate that would keep it where it is: for a steady flow of r per year the decayed sum
     * tends to r h / ln 2.
     */
    public double perYear(double decayedSum) {
        return decayedSum * LN2 * 365 * DAY / millis;
    }
}
