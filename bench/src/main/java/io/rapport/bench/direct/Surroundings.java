package io.rapport.bench.direct;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What the stages of one task have in common. */
final class Surroundings {
    private final TaskId id;
    private final States states;
    private final Runnable commit;
    private Optional<RecordMetadata> metadata = Optional.empty();

    Surroundings(Outflow outflow, Runnable commit) {
        id = new TaskId(0, outflow.partition());
        states = new States(outflow);
        this.commit = commit;
    }

    /** A record is about to be done. */
    void arrived(ConsumerRecord<byte[], byte[]> record) {
        metadata = Optional.of(new At(record.topic(), record.partition(), record.offset()));
        states.setTime(record.timestamp());
    }

    TaskId id() {
        return id;
    }

    States states() {
        return states;
    }

    Optional<RecordMetadata> metadata() {
        return metadata;
    }

    void askForCommit() {
        commit.run();
    }

    private record At(String topic, int partition, long offset) implements RecordMetadata {}
}
