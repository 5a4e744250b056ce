package io.rapport.service.input;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.mapping.MappedFile;
import io.rapport.expression.mapping.MappedRows;
import io.rapport.expression.mapping.Mapping;
import io.rapport.expression.mapping.RowError;
import io.rapport.expression.mapping.Tally;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The touchpoints of a file in order of time (those of one instant in order of the file), and the account of its rows.
 * The whole file is held in memory, about 300 bytes a touchpoint.
 *
 * @param name of the file
 * @param touchpoints in order of time
 * @param tally the account: rows = mapped + skipped + failed
 */
public record TouchpointFile(String name, List<Touchpoint> touchpoints, Tally tally) {
    private static final int MOST_ERRORS_TOLD = 20;

    /** Reads a file; the first rows that cannot be mapped are told on {@code err}, all are counted. */
    public static TouchpointFile read(Mapping mapping, Path input, PrintWriter err) {
        String name = String.valueOf(input.getFileName());
        List<Touchpoint> touchpoints = new ArrayList<>();
        try (MappedFile file = mapping.open(input);
                Progress progress =
                        Progress.of("Reading " + name, file.bytesTotal().orElse(-1), err)) {
            long told = 0;
            while (file.hasNext()) {
                MappedRows rows = file.next();
                touchpoints.addAll(rows.touchpoints());
                told = tell(rows, told, err);
                progress.at(file.bytesRead());
            }
            touchpoints.sort(Comparator.comparingLong(Touchpoint::occurredAt));
            return new TouchpointFile(name, touchpoints, file.tally());
        }
    }

    private static long tell(MappedRows rows, long toldBefore, PrintWriter err) {
        long told = toldBefore;
        for (RowError error : rows.errors()) {
            if (told < MOST_ERRORS_TOLD) {
                err.println(error.describe());
            } else if (told == MOST_ERRORS_TOLD) {
                err.println("... and more rows with errors; all are counted");
            }
            told++;
        }
        return told;
    }

    /** When the last touchpoint occurred, or 0 where there is none. */
    public long end() {
        return touchpoints.isEmpty()
                ? 0
                : touchpoints.get(touchpoints.size() - 1).occurredAt();
    }
}
