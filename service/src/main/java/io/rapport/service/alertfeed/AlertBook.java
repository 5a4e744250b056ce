package io.rapport.service.alertfeed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which alert records are provisional, from what two readers have seen, each at its own pace. An offset is decided when
 * the reader of committed records has passed it: it was given the record, or the transaction was aborted. Of an aborted
 * record it is expected that its input is processed again and writes the same one; it is withdrawn when that has not
 * been committed for so long after the abort was seen. Nothing here reads a clock. For one thread at a time.
 */
final class AlertBook {
    private static final long UNDECIDED = Long.MAX_VALUE;

    private final long patience;
    private final Map<AlertRevision, Open> open = new HashMap<>();
    /** Committed places that the reader of all records has yet to come to. */
    private final Map<Integer, NavigableSet<Long>> ahead = new HashMap<>();

    private final Map<Integer, Long> readThrough = new HashMap<>();
    private final Map<Integer, Long> committedThrough = new HashMap<>();

    /** Where it was written last, and when it was seen to be aborted there. */
    private record Open(long offset, long abortedAt) {}

    AlertBook(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** The reader of all records has come to one; whether it is news. */
    boolean written(AlertRevision revision, long offset) {
        int partition = revision.partition();
        readThrough.put(partition, offset + 1);
        NavigableSet<Long> known = aheadIn(partition);
        boolean isDecided = known.contains(offset) || offset < committedThrough.getOrDefault(partition, 0L);
        known.headSet(offset, true).clear();
        return !isDecided && open.put(revision, new Open(offset, UNDECIDED)) == null;
    }

    /** The reader of committed records has come to one, which stands from now on. */
    void committed(AlertRevision revision, long offset) {
        open.remove(revision);
        if (offset >= readThrough.getOrDefault(revision.partition(), 0L)) {
            aheadIn(revision.partition()).add(offset);
        }
    }

    private NavigableSet<Long> aheadIn(int partition) {
        return ahead.computeIfAbsent(partition, p -> new TreeSet<>());
    }

    /** The reader of committed records has come to a place: of what is open before it, nothing was committed there. */
    void committedThrough(int partition, long offset, long nowNanos) {
        committedThrough.put(partition, offset);
        open.replaceAll((revision, it) ->
                revision.partition() == partition && it.offset() < offset && it.abortedAt() == UNDECIDED
                        ? new Open(it.offset(), nowNanos)
                        : it);
    }

    /** Takes out what has been waited for long enough. */
    List<AlertRevision> withdrawn(long nowNanos) {
        List<AlertRevision> late = new ArrayList<>();
        open.forEach((revision, it) -> {
            if (it.abortedAt() != UNDECIDED && nowNanos - it.abortedAt() >= patience) {
                late.add(revision);
            }
        });
        late.forEach(open::remove);
        return late;
    }

    /** How many are provisional now. */
    int size() {
        return open.size();
    }
}
