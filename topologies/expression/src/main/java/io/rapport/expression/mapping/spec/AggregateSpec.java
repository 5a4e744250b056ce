package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a group make one value: exactly one function, over an expression of the row.
 *
 * @param sum the sum of decimals or numbers
 * @param first the value of the first row
 * @param last the value of the last row
 * @param min the smallest value
 * @param max the largest value
 * @param count in how many rows a condition holds
 */
public record AggregateSpec(
        @Nullable Scalar sum,
        @Nullable Scalar first,
        @Nullable Scalar last,
        @Nullable Scalar min,
        @Nullable Scalar max,
        @Nullable Scalar count) {

    /** Checks that there is exactly one. */
    public AggregateSpec {
        if (Stream.of(sum, first, last, min, max, count)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException("exactly one of sum, first, last, min, max, count is allowed");
        }
    }

    /** The function's name and its expression. */
    public Map.Entry<String, Scalar> only() {
        return entry("sum", sum)
                .or(() -> entry("first", first))
                .or(() -> entry("last", last))
                .or(() -> entry("min", min))
                .or(() -> entry("max", max))
                .or(() -> entry("count", count))
                .orElseThrow();
    }

    private static Optional<Map.Entry<String, Scalar>> entry(String name, @Nullable Scalar expression) {
        return Optional.ofNullable(expression).map(value -> Map.entry(name, value));
    }
}
