package io.rapport.expression.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text, ended by LF or CRLF, none longer in memory than a limit: of a longer line the rest is skipped and
 * the piece kept says so.
 */
final class Lines {
    /** Eight times the largest record that a broker takes by default. */
    static final int LONGEST = 8 * 1024 * 1024;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** One line without its end. */
    record Line(String text, boolean cut) {}

    /** The next line; empty at the end of the text. */
    Optional<Line> next() throws IOException {
        if (from == to && !fill()) {
            return Optional.empty();
        }
        StringBuilder pieces = new StringBuilder(0);
        boolean cut = false;
        while (true) {
            int end = lineEnd();
            int room = LONGEST - pieces.length();
            cut |= end - from > room;
            if (end < to && pieces.isEmpty()) {
                return Optional.of(new Line(finish(end), cut));
            }
            pieces.append(buffer, from, Math.min(end - from, room));
            from = Math.min(to, end + 1);
            if (end < to || !fill()) {
                return Optional.of(new Line(withoutReturn(pieces), cut));
            }
        }
    }

    private int lineEnd() {
        int at = from;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private String finish(int end) {
        int last = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        String text = new String(buffer, from, last - from);
        from = end + 1;
        return text;
    }

    private static String withoutReturn(StringBuilder text) {
        int length = text.length();
        return length > 0 && text.charAt(length - 1) == '\r' ? text.substring(0, length - 1) : text.toString();
    }

    private boolean fill() throws IOException {
        int count = reader.read(buffer, 0, buffer.length);
        from = 0;
        to = Math.max(0, count);
        return count > 0;
    }
}
