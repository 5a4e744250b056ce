package io.rapport.service.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines: after a space, else after a hyphen, else where the line is full. Control characters, which a
 * terminal would obey, come out as question marks.
 */
public final class Paragraph {
    /** As wide as a line may be. */
    public static final int WIDTH = 80;

    private Paragraph() {}

    /** A text under an indent, no line wider than {@value #WIDTH}. */
    public static List<String> indented(String indent, String text) {
        return lines(text, WIDTH - indent.length()).stream()
                .map(line -> indent + line)
                .toList();
    }

    /** The lines of a text, each at most so wide; at least one. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.replaceAll("\\p{Cntrl}", "?").strip();
        while (rest.length() > width) {
            int end = end(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int end(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        if (space > 0) {
            return space;
        }
        int hyphen = text.lastIndexOf('-', width - 1);
        return hyphen > 0 ? hyphen + 1 : width;
    }
}
