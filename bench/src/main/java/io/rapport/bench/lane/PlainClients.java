package io.rapport.bench.lane;

import io.rapport.streams.settings.StreamsSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Properties of a consumer and a transactional producer without Kafka Streams, with the settings that it would give them.
 *
 * @param consumer of the one
 * @param producer of the other
 */
public record PlainClients(Map<String, Object> consumer, Map<String, Object> producer) {
    private static final String CONSUMER = "consumer.";
    private static final String PRODUCER = "producer.";

    /** With the group, and the transactions, called as the application is. */
    public static PlainClients of(StreamsSettings settings) {
        Map<String, Object> consumer = prefixed(settings, CONSUMER);
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, settings.applicationId());
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Map<String, Object> producer = prefixed(settings, PRODUCER);
        producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.applicationId());
        return new PlainClients(consumer, producer);
    }

    private static Map<String, Object> prefixed(StreamsSettings settings, String prefix) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        settings.toProperties().forEach((key, value) -> {
            if (key.toString().startsWith(prefix)) {
                properties.put(key.toString().substring(prefix.length()), value);
            }
        });
        return properties;
    }
}
