package io.rapport.expression.mapping;

import io.rapport.expression.mapping.plan.FieldException;
import io.rapport.expression.mapping.plan.Plan;
import io.rapport.expression.rows.Row;
import io.rapport.expression.rows.RowFile;
import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A foreign file being mapped, row by row as it is asked for. For one thread; {@link #bytesRead()} may be asked from any.
 * Iterating throws {@link io.rapport.expression.rows.UnreadableException} when the file ends before its end.
 */
public final class MappedFile implements Iterator<MappedRows>, Closeable {
    private final RowFile file;
    private final OptionalLong size;
    private final Previous previous;
    private final Assembly assembly;
    private Optional<MappedRows> next = Optional.empty();
    private Tally tally = Tally.NOTHING;
    private boolean ended;

    MappedFile(RowFile file, OptionalLong size, Plan plan) {
        this.file = file;
        this.size = size;
        this.previous = new Previous(plan);
        this.assembly = new Assembly(plan);
    }

    @Override
    public boolean hasNext() {
        next = next.or(assembly::poll);
        while (next.isEmpty() && !ended) {
            advance();
            next = assembly.poll();
        }
        return next.isPresent();
    }

    @Override
    public MappedRows next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file has ended");
        }
        MappedRows given = next.orElseThrow();
        next = Optional.empty();
        tally = tally.plus(given);
        return given;
    }

    /** The account of what was given out so far; of the whole file at its end. */
    public Tally tally() {
        return tally;
    }

    /** Bytes read so far of the file as it is stored, for progress. */
    public long bytesRead() {
        return file.bytesRead();
    }

    /** Bytes of the file as it is stored, where that is known. */
    public OptionalLong bytesTotal() {
        return size;
    }

    @Override
    public void close() {
        file.close();
    }

    private void advance() {
        Optional<Row> row = file.next();
        if (row.isPresent()) {
            take(row.get());
        } else {
            assembly.end();
            ended = true;
        }
    }

    private void take(Row row) {
        Optional<String> defect = row.defect();
        if (defect.isPresent()) {
            assembly.fail(row.number(), new RowError(row.number(), "", List.of(), defect.get()));
            return;
        }
        try {
            Optional<RowError> refusal = previous.refusal(row);
            if (refusal.isPresent()) {
                assembly.fail(row.number(), refusal.get());
            } else {
                assembly.add(previous.scope(row));
            }
        } catch (FieldException e) {
            assembly.fail(row.number(), Assembly.error(row.number(), e));
        }
    }
}
