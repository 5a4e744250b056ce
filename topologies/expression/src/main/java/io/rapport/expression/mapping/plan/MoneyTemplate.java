package io.rapport.expression.mapping.plan;

import io.rapport.core.touchpoint.Money;
import io.rapport.expression.mapping.spec.MoneySpec;
import io.rapport.expression.value.Decimal;
import io.rapport.expression.value.Decimals;
import io.rapport.expression.value.UnusableValueException;
import java.util.List;
import java.util.Optional;

/** Makes an amount of money; decimals are rounded to minor units once, half to even. */
record MoneyTemplate(Field<Decimal> value, Field<Long> minor, Field<String> currency) {

    static MoneyTemplate of(Compilation compilation, String at, Optional<MoneySpec> money) {
        return new MoneyTemplate(
                compilation.field(at + ".value", money.map(MoneySpec::value), Want.EXACT),
                compilation.field(at + ".minor", money.map(MoneySpec::minor), Want.WHOLE),
                compilation.field(at + ".currency", money.map(MoneySpec::currency), Want.WORDS));
    }

    Optional<Money> make(Scope scope) {
        Optional<Decimal> major = value.at(scope);
        if (major.isPresent()) {
            String unit = currency.required(scope);
            return Optional.of(new Money(rounded(major.get(), unit), unit));
        }
        return minor.at(scope).map(units -> new Money(units, currency.required(scope)));
    }

    private long rounded(Decimal major, String unit) {
        try {
            return Decimals.minor(major, unit);
        } catch (UnusableValueException e) {
            throw new FieldException(currency.key(), List.of(), String.valueOf(e.getMessage()));
        }
    }
}
