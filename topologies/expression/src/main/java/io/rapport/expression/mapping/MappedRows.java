package io.rapport.expression.mapping;

import io.rapport.core.touchpoint.Touchpoint;
import java.util.List;

/**
 * What became of one row, or of the rows of one group.
 *
 * @param firstRow the number of the (first) row among the rows of data, from 1
 * @param rows how many rows it stands for
 * @param touchpoints what they became, in the mapping's order
 * @param errors what went wrong with them
 */
public record MappedRows(long firstRow, int rows, List<Touchpoint> touchpoints, List<RowError> errors) {

    /** Copies the lists. */
    public MappedRows {
        touchpoints = List.copyOf(touchpoints);
        errors = List.copyOf(errors);
    }
}
