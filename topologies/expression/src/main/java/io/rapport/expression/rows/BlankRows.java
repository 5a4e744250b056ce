package io.rapport.expression.rows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of values separated by runs of blanks. */
final class BlankRows implements LineReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Lines lines;
    private final Columns columns;

    BlankRows(Lines lines, Layout layout) throws IOException {
        this.lines = lines;
        List<String> declared = layout.declaredColumns().orElse(List.of());
        List<String> names =
                layout.hasHeader() ? List.of(values().map(BlankRows::split).orElse(new String[0])) : declared;
        this.columns = new Columns(names, layout);
    }

    @Override
    public Optional<Columns> columns() {
        return Optional.of(columns);
    }

    @Override
    public Optional<Row> next(long number) throws IOException {
        return values().map(line -> columns.row(number, split(line)));
    }

    private Optional<String> values() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line.map(found -> found.text().strip());
    }

    private static String[] split(String line) {
        return BLANKS.split(line, -1);
    }
}
