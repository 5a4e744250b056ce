package io.rapport.expression.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out: the {@code file} part of a mapping. Absent components get the defaults named here.
 *
 * @param format the shape of the file
 * @param header whether its first row names the columns (true)
 * @param columns the columns, for a file without a header; with one: the columns that must be there
 * @param delimiter what separates values of a CSV file, one character (a comma)
 * @param missing texts that stand for an absent value; blank text always does (none)
 * @param charset the character set (UTF-8)
 */
public record Layout(
        @Nullable Format format,
        @Nullable Boolean header,
        @Nullable List<String> columns,
        @Nullable String delimiter,
        @Nullable Set<String> missing,
        @Nullable String charset) {

    /** Checks the parts against each other; the message of a failure names the key and what is allowed. */
    public Layout {
        require(format != null, "format is missing; allowed: csv, blanks, jsonl");
        require(delimiter == null || format == Format.CSV, "delimiter is for format csv only");
        require(delimiter == null || delimiter.length() == 1, "delimiter is to be one character");
        require(delimiter == null || !"\"\r\n".contains(delimiter), "delimiter cannot be a quote or a line end");
        require(format != Format.JSONL || (header == null && columns == null), "a jsonl file has no header or columns");
        require(
                format == Format.JSONL || !Boolean.FALSE.equals(header) || (columns != null && !columns.isEmpty()),
                "columns is missing; a file without a header needs the list of its columns");
        require(
                columns == null || new HashSet<>(columns).size() == columns.size(),
                "columns names a column twice: " + columns);
        require(charset == null || isCharset(charset), "charset '" + charset + "' is not known; UTF-8 is usual");
        missing = missing == null ? Set.of() : Set.copyOf(missing);
    }

    /** Whether the columns are known before any file is opened. */
    public Optional<List<String>> declaredColumns() {
        return Optional.ofNullable(columns);
    }

    /**
     * Refuses a file with a header that lacks a declared column.
     *
     * @throws UnreadableException naming the column and those there are
     */
    public void checkDeclared(String file, List<String> found) {
        for (String column : declaredColumns().orElse(List.of())) {
            if (!found.contains(column)) {
                throw new UnreadableException(file + " has no column '" + column + "'; it has: " + found);
            }
        }
    }

    boolean hasHeader() {
        return header == null || header;
    }

    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    Charset decoding() {
        return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
    }

    boolean isMissing(String value) {
        return value.isBlank() || (missing != null && missing.contains(value));
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
