package io.rapport.streams.commit;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that takes the time of what blocks at a commit; one is used by one stream thread. */
final class PacedProducer extends KafkaProducer<byte[], byte[]> {
    private final CommitPacers pacers;
    private long flush;
    private long offsets;

    PacedProducer(Map<String, Object> config, CommitPacers pacers) {
        super(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.pacers = pacers;
    }

    @Override
    public void flush() {
        long start = System.nanoTime();
        super.flush();
        flush += System.nanoTime() - start;
    }

    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> positions, ConsumerGroupMetadata group) {
        long start = System.nanoTime();
        super.sendOffsetsToTransaction(positions, group);
        offsets += System.nanoTime() - start;
    }

    @Override
    public void commitTransaction() {
        long start = System.nanoTime();
        super.commitTransaction();
        pacers.committed(new CommitCost(flush, offsets, System.nanoTime() - start));
        clear();
    }

    @Override
    public void abortTransaction() {
        clear();
        pacers.ofThisThread().dropped();
        super.abortTransaction();
    }

    private void clear() {
        flush = 0;
        offsets = 0;
    }
}
