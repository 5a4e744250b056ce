package io.rapport.expression.mapping.plan;

import io.rapport.expression.cel.Fields;
import io.rapport.expression.cel.Variables;
import io.rapport.expression.rows.Row;
import java.util.Map;
import java.util.Optional;

/**
 * What the expressions of a mapping can see.
 *
 * @param row the row; the first one of a group
 * @param previous the row before it with the same key; no fields if there is none
 * @param values the values of its group, by qualified name
 */
public record Scope(Row row, Fields previous, Map<String, Object> values) implements Variables {

    @Override
    public Optional<Object> find(String name) {
        return switch (name) {
            case "row" -> Optional.of(row.fields());
            case "previous" -> Optional.of(previous);
            case "rowNumber" -> Optional.of(row.number());
            default -> Optional.ofNullable(values.get(name));
        };
    }

    /** The same with the values of a group. */
    public Scope with(Map<String, Object> groupValues) {
        return new Scope(row, previous, groupValues);
    }
}
