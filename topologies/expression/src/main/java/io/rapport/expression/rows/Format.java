package io.rapport.expression.rows;

/** The shapes of file that we read; gzip is recognised by content in each of them. */
public enum Format {
    /** Values separated by a delimiter, quoted where needed (RFC 4180). */
    CSV,
    /** Values separated by runs of blanks, aligned or not. */
    BLANKS,
    /** One JSON object on each line. */
    JSONL
}
