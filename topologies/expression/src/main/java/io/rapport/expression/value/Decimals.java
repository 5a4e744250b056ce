package io.rapport.expression.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Exact decimal arithmetic. Every value is kept without trailing zeros, so that equal amounts are equal values. */
public final class Decimals {
    /** Above any amount of money, and small enough that no product of two can exhaust memory. */
    private static final int MOST_DIGITS = 60;

    private Decimals() {}

    /** The decimal that a text spells, blanks around it allowed. */
    public static BigDecimal read(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.length() <= MOST_DIGITS) {
                return canonical(new BigDecimal(trimmed));
            }
        } catch (NumberFormatException e) {
            // Said below, the same way for both reasons.
        }
        throw new UnusableValueException(text, "a decimal number");
    }

    /** The decimal that a binary number prints as: what a JSON document said, up to 15 digits. */
    public static BigDecimal read(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new UnusableValueException(Double.toString(value), "a decimal number");
        }
        return canonical(BigDecimal.valueOf(value));
    }

    /** The same number without trailing zeros. */
    public static BigDecimal canonical(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        if (Math.abs((long) bare.scale()) > MOST_DIGITS || bare.precision() > MOST_DIGITS) {
            throw new UnusableValueException("the number", "within " + MOST_DIGITS + " digits");
        }
        return bare;
    }

    /** An amount in the currency's minor units, rounded once, half to even. */
    public static long minor(BigDecimal amount, String currency) {
        int digits = digits(currency);
        BigDecimal minor = amount.movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN);
        try {
            return minor.longValueExact();
        } catch (ArithmeticException e) {
            throw new UnusableValueException(amount.toPlainString(), "an amount that fits 64 bits");
        }
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw new UnusableValueException(currency, "an ISO 4217 currency such as EUR");
        }
    }
}
