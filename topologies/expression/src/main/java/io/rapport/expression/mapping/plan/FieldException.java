package io.rapport.expression.mapping.plan;

import java.util.List;

/** A row for which a key of the mapping has no value. */
public final class FieldException extends RuntimeException {
    private final String key;
    private final transient List<String> columns;

    FieldException(String key, List<String> columns, String message) {
        super(message);
        this.key = key;
        this.columns = List.copyOf(columns);
    }

    /** The key of the mapping, as in {@code touchpoints[0].occurredAt}. */
    public String key() {
        return key;
    }

    /** The columns that the value came from; the one at fault where that is known. */
    public List<String> columns() {
        return columns;
    }
}
