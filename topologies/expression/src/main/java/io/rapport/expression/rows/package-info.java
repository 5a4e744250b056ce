/**
 * Rows of foreign files, one at a time and in constant memory: CSV, columns aligned by blanks, and JSON Lines, plain or
 * gzip.
 *
 * <pre>
 *   file --> CountingInput --> gunzip? --> decode --> Lines --> CsvRows | BlankRows | JsonRows --> Row
 * </pre>
 *
 * <p>A row that cannot be read is still a {@link io.rapport.expression.rows.Row}, with its defect, so that every row of a
 * file is accounted for. Only what leaves nothing more to read (a gzip cut off, a disk error) is an {@link
 * io.rapport.expression.rows.UnreadableException}.
 */
@NullMarked
package io.rapport.expression.rows;

import org.jspecify.annotations.NullMarked;
