package io.rapport.bench.traffic;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from their ends on, and measures how long ago each record's touchpoint was meant to be sent. */
public final class Reader implements AutoCloseable {
    private final Delays delays = new Delays();
    private final Follower follower;
    private volatile long from = Long.MAX_VALUE;
    private volatile long to = Long.MAX_VALUE;

    /** Begins to read, where the partitions end now. */
    public Reader(String bootstrap, IsolationLevel level, List<TopicPartition> partitions) {
        follower = new Follower(bootstrap, level, partitions, this::measure);
    }

    private void measure(ConsumerRecord<byte[], byte[]> record) {
        long intended = Sender.intended(record);
        if (intended >= from && intended < to) {
            delays.add(Sender.now() - intended);
        }
    }

    /** From now on touchpoints count that were meant to be sent within these microseconds since 1970. */
    public void count(long fromMicros, long toMicros) {
        from = Long.MAX_VALUE;
        delays.clear();
        to = toMicros;
        from = fromMicros;
    }

    /** What has been measured of those that count. */
    public Delays delays() {
        return delays.copy();
    }

    @Override
    public void close() {
        follower.close();
    }
}
