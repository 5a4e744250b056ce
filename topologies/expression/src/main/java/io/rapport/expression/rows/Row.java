package io.rapport.expression.rows;

import io.rapport.expression.cel.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of data.
 *
 * @param number its place among the rows of data, from 1; header and blank lines are not rows
 * @param fields its values; none if it could not be read
 * @param fault why it could not be read
 */
public record Row(long number, Fields fields, @Nullable String fault) {

    static Row read(long number, Fields fields) {
        return new Row(number, fields, null);
    }

    static Row faulty(long number, String fault) {
        return new Row(number, Fields.NONE, fault);
    }

    /** Why it could not be read; empty for a good row. */
    public Optional<String> defect() {
        return Optional.ofNullable(fault);
    }
}
