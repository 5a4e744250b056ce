package io.rapport.streams.commit;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer that takes the time of waiting for records. */
final class PacedConsumer extends KafkaConsumer<byte[], byte[]> {
    private final CommitPacers pacers;

    PacedConsumer(Map<String, Object> config, CommitPacers pacers) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.pacers = pacers;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        long start = System.nanoTime();
        try {
            return super.poll(timeout);
        } finally {
            pacers.ofThisThread().idled(System.nanoTime() - start);
        }
    }
}
