package io.rapport.streams.commit;

/**
 * How long a stream thread has work for that waits at the broker: the records it has not fetched yet, by the time it takes
 * for one. That time is a moving mean: what passes between two polls that bring records, without what polls take themselves,
 * by the records of the former. Used by its thread alone.
 */
final class Backlog {
    private static final double WEIGHT_OF_LAST = 0.125;

    private long records;
    private long worked;
    private long lastReturned;
    private double nanosEach;
    private double nanos;

    /**
     * A poll has returned.
     *
     * @param entered when it was called, nanoseconds
     * @param returned when it came back
     * @param brought how many records it brought
     * @param waiting how many more there are
     */
    void polled(long entered, long returned, long brought, long waiting) {
        worked += records == 0 ? 0 : entered - lastReturned;
        lastReturned = returned;
        if (brought > 0) {
            if (records > 0) {
                double each = (double) worked / records;
                nanosEach += nanosEach == 0 ? each : WEIGHT_OF_LAST * (each - nanosEach);
            }
            records = brought;
            worked = 0;
        }
        nanos = waiting * nanosEach;
    }

    /** What waits takes so long, nanoseconds; none before the first records have been worked on. */
    double nanos() {
        return nanos;
    }
}
