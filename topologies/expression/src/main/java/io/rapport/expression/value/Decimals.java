package io.rapport.expression.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Reads decimals, and rounds amounts of money. */
public final class Decimals {
    private Decimals() {}

    /** The decimal that a text spells, blanks around it allowed. */
    public static Decimal read(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.length() <= Decimal.MOST_DIGITS) {
                return new Decimal(new BigDecimal(trimmed));
            }
        } catch (NumberFormatException e) {
            // Said below, the same way for both reasons.
        }
        throw new UnusableValueException(text, "a decimal number");
    }

    /** The decimal that a binary number prints as: what a JSON document said, up to 15 digits. */
    public static Decimal read(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new UnusableValueException(Double.toString(value), "a decimal number");
        }
        return new Decimal(BigDecimal.valueOf(value));
    }

    /** An amount in the currency's minor units, rounded once, half to even. */
    public static long minor(Decimal amount, String currency) {
        int digits = digits(currency);
        BigDecimal minor = amount.exact().movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN);
        try {
            return minor.longValueExact();
        } catch (ArithmeticException e) {
            throw new UnusableValueException(amount.toString(), "an amount that fits 64 bits");
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
