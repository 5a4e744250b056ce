package io.rapport.expression.rows;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An open file of rows, read once from start to end by one thread; {@link #bytesRead()} may be asked from any. */
public final class RowFile implements Closeable {
    private final String name;
    private final CountingInput input;
    private final LineReader reader;
    private long rows;

    private RowFile(String name, CountingInput input, LineReader reader) {
        this.name = name;
        this.input = input;
        this.reader = reader;
    }

    /**
     * Opens a stream, which is closed with the file.
     *
     * @throws UnreadableException if it has no header where it should, or cannot be read
     */
    public static RowFile open(String name, InputStream stream, Layout layout) {
        CountingInput counted = new CountingInput(stream);
        try {
            Lines lines = new Lines(decoded(counted, layout));
            LineReader reader = switch (Objects.requireNonNull(layout.format())) {
                case CSV -> new CsvRows(lines, layout);
                case BLANKS -> new BlankRows(lines, layout);
                case JSONL -> new JsonRows(lines, layout);
            };
            RowFile file = new RowFile(name, counted, reader);
            file.checkColumns(layout);
            return file;
        } catch (IOException e) {
            closeQuietly(counted, e);
            throw unreadable(name, 0, e);
        } catch (RuntimeException e) {
            closeQuietly(counted, e);
            throw e;
        }
    }

    /** The names of the columns, in order; empty for JSON Lines. */
    public Optional<List<String>> columns() {
        return reader.columns().map(Columns::names);
    }

    /**
     * The next row; empty at the end.
     *
     * @throws UnreadableException if nothing more can be read, though the file has not ended
     */
    public Optional<Row> next() {
        try {
            Optional<Row> row = reader.next(rows + 1);
            rows += row.isPresent() ? 1 : 0;
            return row;
        } catch (IOException e) {
            throw unreadable(name, rows, e);
        }
    }

    /** Bytes taken so far from the file as it is stored, so compressed ones of a compressed file. */
    public long bytesRead() {
        return input.bytes();
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw unreadable(name, rows, e);
        }
    }

    private static void closeQuietly(InputStream stream, Exception reason) {
        try {
            stream.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void checkColumns(Layout layout) {
        List<String> found = columns().orElse(List.of());
        if (layout.format() != Format.JSONL && found.isEmpty()) {
            throw new UnreadableException(name + " is empty: its first row should name the columns");
        }
        if (found.stream().distinct().count() < found.size()) {
            throw new UnreadableException(name + " names a column twice: " + found);
        }
    }

    private static Reader decoded(InputStream stream, Layout layout) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        InputStream plain = startsWith(in, 0x1f, 0x8b) ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
        BufferedInputStream text = plain instanceof BufferedInputStream buffered ? buffered : in;
        if (startsWith(text, 0xEF, 0xBB, 0xBF)) {
            text.skipNBytes(3);
        }
        return new InputStreamReader(
                text,
                layout.decoding()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static boolean startsWith(BufferedInputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int expected : bytes) {
            same &= in.read() == expected;
        }
        in.reset();
        return same;
    }

    private static UnreadableException unreadable(String name, long rows, IOException cause) {
        boolean damaged = cause instanceof EOFException || cause instanceof ZipException;
        String reason = damaged ? "the gzip is cut off or damaged" : "it cannot be read";
        return new UnreadableException(
                name + " ends after row " + rows + ": " + reason + " (" + cause.getMessage() + ")", cause);
    }
}
