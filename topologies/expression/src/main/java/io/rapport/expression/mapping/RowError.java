package io.rapport.expression.mapping;

import java.util.List;

/**
 * Why a row, or a group of rows, did not become what the mapping says.
 *
 * @param row the number of the row, or of the first row of its group
 * @param key the key of the mapping; empty if the row itself could not be read
 * @param columns the columns whose values were used; only the one at fault where that is known
 * @param message what was wrong, with at most a short piece of the value
 */
public record RowError(long row, String key, List<String> columns, String message) {

    /** The whole in one line. */
    public String describe() {
        String where = columns.isEmpty() ? "" : ", column " + String.join(", ", columns);
        return "row " + row + where + (key.isEmpty() ? "" : ", " + key) + ": " + message;
    }
}
