package io.rapport.service.rules;

import io.rapport.wire.PublishedRules;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes rule sets to their topic, each under its version. */
public final class RulePublisher {
    private static final int LARGEST = 8 << 20;

    private final Map<String, Object> kafka;
    private final String topic;
    private final RecordEncoder encoder;

    /**
     * @param kafka properties of a client of the cluster
     * @param topic of the rules
     * @param ids of the schemas
     */
    public RulePublisher(Map<String, Object> kafka, String topic, SchemaIds ids) {
        this.kafka = kafka;
        this.topic = topic;
        encoder = new RecordEncoder(ids);
    }

    /**
     * Publishes a set that has been found usable, and returns the time of its record, epoch milliseconds.
     *
     * @throws IllegalStateException if it cannot be written; then it may be there all the same, and doing it again does no
     *     harm
     */
    public long publish(PublishedRules rules) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        properties.putAll(kafka);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        byte[] key = rules.version().getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, key, encoder.rules(rules)))
                    .get()
                    .timestamp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing rules", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rules cannot be written to " + topic, e.getCause());
        }
    }
}
