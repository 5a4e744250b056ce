package io.rapport.service.table;

import java.util.ArrayList;
import java.util.List;

/** Rows under a head. A column is as wide as its widest cell needs, and no wider than it may be: longer cells are broken. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param head what stands above it
     * @param most how wide it may be
     * @param isNumber whether it stands to the right
     */
    public record Column(String head, int most, boolean isNumber) {
        /** Of words. */
        public static Column words(String head, int most) {
            return new Column(head, most, false);
        }

        /** Of numbers. */
        public static Column numbers(String head, int most) {
            return new Column(head, most, true);
        }
    }

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        row(columns.stream().map(Column::head).toList());
    }

    /** Adds a row with a cell for each column. */
    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The head and the rows. */
    public List<String> lines() {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                int needed = Math.max(widths[i], row.get(i).length());
                widths[i] = Math.min(columns.get(i).most(), needed);
            }
        }
        return rows.stream().flatMap(row -> lines(row, widths).stream()).toList();
    }

    private List<String> lines(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            cells.add(Paragraph.lines(row.get(i), Math.max(1, widths[i])));
            height = Math.max(height, cells.get(i).size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            lines.add(line(cells, line, widths));
        }
        return lines;
    }

    private String line(List<List<String>> cells, int line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            List<String> cell = cells.get(i);
            String part = line < cell.size() ? cell.get(line) : "";
            String space = " ".repeat(widths[i] - part.length());
            text.append(i == 0 ? "" : GAP).append(columns.get(i).isNumber() ? space + part : part + space);
        }
        return text.toString().stripTrailing();
    }
}
