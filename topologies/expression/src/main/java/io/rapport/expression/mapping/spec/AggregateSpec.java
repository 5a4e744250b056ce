package io.rapport.expression.mapping.spec;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        if (Stream.of(
                                Optional.ofNullable(sum),
                                Optional.ofNullable(first),
                                Optional.ofNullable(last),
                                Optional.ofNullable(min),
                                Optional.ofNullable(max),
                                Optional.ofNullable(count))
                        .flatMap(Optional::stream)
                        .count()
                != 1) {
            throw new IllegalArgumentException("exactly one of sum, first, last, min, max, count is allowed");
        }
    }

    /** The function's name and its expression. */
    public Map.Entry<String, Scalar> only() {
        return Stream.of(
                        entry("sum", sum),
                        entry("first", first),
                        entry("last", last),
                        entry("min", min),
                        entry("max", max),
                        entry("count", count))
                .flatMap(Optional::stream)
                .collect(Collectors.toList())
                .get(0);
    }

    private static Optional<Map.Entry<String, Scalar>> entry(String name, @Nullable Scalar expression) {
        return Optional.ofNullable(expression).map(value -> Map.entry(name, value));
    }
}
