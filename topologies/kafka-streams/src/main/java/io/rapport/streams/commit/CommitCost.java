package io.rapport.streams.commit;

/**
 * For how long a commit kept its thread from processing, nanoseconds, by where the time went.
 *
 * @param flush until the broker had acknowledged every record of the transaction
 * @param offsets until the group's offsets had become part of the transaction
 * @param end until the coordinator had decided it; the markers in the topics are written after that
 */
public record CommitCost(long flush, long offsets, long end) {
    /** All of it. */
    public long total() {
        return flush + offsets + end;
    }
}
