package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, stated in one of two ways.
 *
 * @param value in the currency itself, as a decimal or whole number; rounded once, half to even
 * @param minor in the currency's minor unit, as a whole number
 * @param currency ISO 4217 code
 */
public record MoneySpec(@Nullable Scalar value, @Nullable Scalar minor, Scalar currency) {

    /** Checks that there is one amount and a currency. */
    public MoneySpec {
        MappingSpec.present(currency, "currency");
        if ((value == null) == (minor == null)) {
            throw new IllegalArgumentException("exactly one of value, minor is allowed");
        }
    }
}
