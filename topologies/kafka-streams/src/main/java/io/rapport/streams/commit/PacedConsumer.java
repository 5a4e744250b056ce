package io.rapport.streams.commit;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer that takes the time of waiting for records, and sees how many more there are. */
final class PacedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final CommitPacers pacers;

    PacedConsumer(Map<String, Object> config, CommitPacers pacers) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.pacers = pacers;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        long start = System.nanoTime();
        ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
        pacers.ofThisThread().polled(start, records.count(), waiting());
        return records;
    }

    /** What the broker has beyond what was fetched, as far as that is known from the last fetches. */
    private long waiting() {
        long waiting = 0;
        for (TopicPartition partition : assignment()) {
            waiting += currentLag(partition).orElse(0);
        }
        return waiting;
    }
}
