package io.rapport.bench.direct;

import io.rapport.streams.record.AlertKey;
import io.rapport.streams.step.Stages;
import io.rapport.wire.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;

/** Gives records to the producer: what stages send to the sinks of the topology, and states to their log. */
@SuppressWarnings("FutureReturnValueIgnored") // The transaction fails if one of its records did.
final class Outflow {
    private final Map<String, String> topics;
    private final String log;
    private final int partition;
    private final Producer<byte[], byte[]> producer;

    /**
     * @param log topic of the states
     * @param partition of the input, and so of the log and of all that concerns the customers in it
     */
    Outflow(Topics topics, String log, int partition, Producer<byte[], byte[]> producer) {
        this.topics = Map.of(
                Stages.ENRICHED, topics.touchpointsEnriched().name(),
                Stages.METRICS, topics.customerMetrics().name(),
                Stages.ALERTS, topics.alerts().name(),
                Stages.RECOVERIES, topics.recoveries().name(),
                Stages.SERVICE_LEVELS, topics.serviceLevels().name(),
                Stages.DEAD_LETTERS, topics.deadLetters().name());
        this.log = log;
        this.partition = partition;
        this.producer = producer;
    }

    int partition() {
        return partition;
    }

    /** Sends a record to the topic of a sink. */
    void send(Record<?, ?> record, String sink) {
        String topic = topics.get(sink);
        if (topic == null || !(record.value() instanceof byte[] value)) {
            throw new IllegalStateException("nothing is sent to " + sink);
        }
        if (record.key() instanceof AlertKey key) {
            byte[] id = AlertKey.SERIALIZER.serialize(topic, key);
            producer.send(new ProducerRecord<>(topic, partition, record.timestamp(), id, value, record.headers()));
        } else {
            byte[] key = (byte[]) record.key();
            producer.send(new ProducerRecord<>(topic, null, record.timestamp(), key, value, record.headers()));
        }
    }

    /** Logs that a customer's state is another. */
    void log(byte[] key, byte[] state, long timestamp) {
        producer.send(new ProducerRecord<>(log, partition, timestamp, key, state));
    }
}
