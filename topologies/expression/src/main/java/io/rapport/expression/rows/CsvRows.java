package io.rapport.expression.rows;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of CSV. Lines are put together until their quotes are closed and then parsed on their own, so that a malformed row
 * is one faulty row and cannot spoil the next.
 */
final class CsvRows implements LineReader {
    private final Lines lines;
    private final CSVFormat format;
    private final Columns columns;

    CsvRows(Lines lines, Layout layout) throws IOException {
        this.lines = lines;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.separator())
                .setIgnoreEmptyLines(false)
                .get();
        List<String> declared = layout.declaredColumns().orElse(List.of());
        this.columns = new Columns(layout.hasHeader() ? header() : declared, layout);
    }

    @Override
    public Optional<Columns> columns() {
        return Optional.of(columns);
    }

    @Override
    public Optional<Row> next(long number) throws IOException {
        Optional<Lines.Line> record = record();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        if (record.get().cut()) {
            return Optional.of(Row.faulty(
                    number, "it is longer than " + Lines.LONGEST + " characters: a quote may be left open in it"));
        }
        try {
            return Optional.of(columns.row(number, parse(record.get().text())));
        } catch (IOException e) {
            return Optional.of(Row.faulty(number, "it is not CSV: " + e.getMessage()));
        }
    }

    private List<String> header() throws IOException {
        Optional<Lines.Line> record = record();
        return record.isEmpty() ? List.of() : List.of(parse(record.get().text()));
    }

    private String[] parse(String record) throws IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(record))
                .setFormat(format)
                .get()) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? new String[0] : records.get(0).values();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Lines.Line> record() throws IOException {
        Optional<Lines.Line> first = lines.next();
        while (first.isPresent() && first.get().text().isBlank()) {
            first = lines.next();
        }
        if (first.isEmpty() || first.get().cut() || isClosed(first.get().text())) {
            return first;
        }
        return Optional.of(joined(first.get().text()));
    }

    private Lines.Line joined(String first) throws IOException {
        StringBuilder record = new StringBuilder(first);
        boolean closed = false;
        while (!closed) {
            Optional<Lines.Line> more = lines.next();
            if (more.isEmpty()) {
                break;
            }
            if (more.get().cut() || record.length() + more.get().text().length() > Lines.LONGEST) {
                return new Lines.Line("", true);
            }
            record.append('\n').append(more.get().text());
            closed = !isClosed(more.get().text());
        }
        return new Lines.Line(record.toString(), false);
    }

    /** A doubled quote counts twice, so an even number means that every quoted value has ended. */
    private static boolean isClosed(String text) {
        boolean closed = true;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            closed = !closed;
        }
        return closed;
    }
}
