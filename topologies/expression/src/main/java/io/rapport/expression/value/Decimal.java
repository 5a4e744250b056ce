package io.rapport.expression.value;

import java.math.BigDecimal;

/**
 * An exact decimal number without trailing zeros, so that equal amounts are equal values. A type of its own because CEL
 * compares the numbers of the JDK as 64-bit ones.
 *
 * @param exact the number; at most 60 digits before and after the point
 */
public record Decimal(BigDecimal exact) implements Comparable<Decimal> {
    /** Above any amount of money, and small enough that no product of two can exhaust memory. */
    static final int MOST_DIGITS = 60;

    /**
     * Drops trailing zeros.
     *
     * @throws UnusableValueException if the number has too many digits
     */
    public Decimal {
        exact = exact.stripTrailingZeros();
        if (Math.abs((long) exact.scale()) > MOST_DIGITS || exact.precision() > MOST_DIGITS) {
            throw new UnusableValueException("the number", "within " + MOST_DIGITS + " digits");
        }
    }

    /** The exact sum. */
    public Decimal plus(Decimal other) {
        return new Decimal(exact.add(other.exact));
    }

    /** The exact difference. */
    public Decimal minus(Decimal other) {
        return new Decimal(exact.subtract(other.exact));
    }

    /** The exact product. */
    public Decimal times(Decimal other) {
        return new Decimal(exact.multiply(other.exact));
    }

    /** The number with the other sign. */
    public Decimal negated() {
        return new Decimal(exact.negate());
    }

    @Override
    public int compareTo(Decimal other) {
        return exact.compareTo(other.exact);
    }

    @Override
    public String toString() {
        return exact.toPlainString();
    }
}
