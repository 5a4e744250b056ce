package io.rapport.bench.options;

import java.util.Map;
import picocli.CommandLine.Option;

/** What is to differ in the engine's Kafka clients. */
public final class KafkaOptions {
    @Option(names = "--kafka", description = "A property of the engine's Kafka clients, key=value; may be repeated.")
    private Map<String, String> properties = Map.of();

    /** By key. */
    public Map<String, String> properties() {
        return properties;
    }
}
