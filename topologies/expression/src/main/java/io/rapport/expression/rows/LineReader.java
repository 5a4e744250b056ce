package io.rapport.expression.rows;

import java.io.IOException;
import java.util.Optional;

/** Turns lines into rows: what the formats differ in. */
interface LineReader {

    /** The columns, once the header was read; empty for a format without columns. */
    Optional<Columns> columns();

    /** The next row, which has this number; empty at the end. */
    Optional<Row> next(long number) throws IOException;
}
