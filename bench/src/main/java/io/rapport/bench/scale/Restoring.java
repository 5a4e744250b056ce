package io.rapport.bench.scale;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** When states were restored, and how many records that took; several threads may restore at once. */
final class Restoring implements StateRestoreListener {
    private final AtomicLong began = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong ended = new AtomicLong();
    private final AtomicLong records = new AtomicLong();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        began.accumulateAndGet(System.currentTimeMillis(), Math::min);
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long through, long count) {
        // The end says how many there were.
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long count) {
        records.addAndGet(count);
        ended.accumulateAndGet(System.currentTimeMillis(), Math::max);
    }

    /** When the first partition began, epoch milliseconds. */
    long began() {
        return began.get();
    }

    /** When the last partition so far was done, epoch milliseconds. */
    long ended() {
        return ended.get();
    }

    /** How many records of the changelog. */
    long records() {
        return records.get();
    }
}
