package io.rapport.service.settings;

import io.rapport.core.Allowed;
import java.util.Map;

/**
 * The Kafka cluster.
 *
 * @param bootstrap host:port, several separated by commas
 * @param properties passed through to every client, as for TLS and SASL; never logged
 */
public record KafkaSettings(String bootstrap, Map<String, String> properties) {
    public static final KafkaSettings DEFAULT = new KafkaSettings("127.0.0.1:9092", Map.of());

    public KafkaSettings {
        Allowed.require(
                bootstrap.matches("[^\\s,:]+:\\d+(,[^\\s,:]+:\\d+)*|\\[[0-9a-fA-F:]+]:\\d+"),
                "kafka.bootstrap",
                "host:port, several separated by commas",
                bootstrap);
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "KafkaSettings[bootstrap=" + bootstrap + ", properties=" + properties.keySet() + "]";
    }
}
