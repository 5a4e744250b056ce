package io.rapport.expression.closure.plan;

import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What CEL's overloads do, by their ids, which also say what type each argument has. What is not here is left to CEL.
 */
final class Operations<F> {
    private final Map<String, Function<List<Code<F>>, Code<F>>> known = new HashMap<>();

    Operations() {
        Comparisons.addTo(this);
        Arithmetic.addTo(this);
        Texts.addTo(this);
        unary("logical_not", args -> negation((Truth<F>) args));
    }

    /** What an overload does with these arguments, or null. */
    @Nullable
    Code<F> apply(String overload, List<Code<F>> arguments) {
        Function<List<Code<F>>, Code<F>> operation = known.get(overload);
        return operation == null ? null : operation.apply(arguments);
    }

    void unary(String overload, Function<Code<F>, Code<F>> operation) {
        known.put(overload, arguments -> operation.apply(arguments.get(0)));
    }

    void binary(String overload, BiFunction<Code<F>, Code<F>, Code<F>> operation) {
        known.put(overload, arguments -> operation.apply(arguments.get(0), arguments.get(1)));
    }

    static <F> Truth<F> negation(Truth<F> truth) {
        return facts -> !truth.holds(facts);
    }
}
