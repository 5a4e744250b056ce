package io.rapport.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A processor sees a store through the layers that Kafka Streams puts around it. */
class KeyNumbersTest {
    private static final byte[] ANNA = "anna".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private final List<Integer> found = new ArrayList<>();
    private final List<byte[]> keys = new ArrayList<>();

    @TempDir
    private Path stateDir;

    @Test
    void storeInMemoryTellsItsNumbersToAProcessor() {
        // Given
        StoreKind kind = StoreKind.IN_MEMORY;

        // When
        run(kind);

        // Then
        assertThat(found).containsExactly(KeyTable.ABSENT, 0);
        assertThat(keys).containsExactly(ANNA);
    }

    @Test
    void storeOnDiskHasNone() {
        // Given
        StoreKind kind = StoreKind.ROCKSDB;

        // When
        run(kind);

        // Then
        assertThat(asked).hasValue(1);
        assertThat(found).isEmpty();
    }

    private void run(StoreKind kind) {
        Topology topology = new Topology();
        topology.addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "in");
        topology.<byte[], byte[], Void, Void>addProcessor("asking", Asking::new, "in");
        topology.addStateStore(kind.named("states"), "asking");
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "numbers");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, properties)) {
            driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(ANNA, new byte[] {1});
        }
    }

    /** Looks a key up before and after it is written. */
    private final class Asking extends ContextualProcessor<byte[], byte[], Void, Void> {
        @Override
        public void process(Record<byte[], byte[]> record) {
            KeyValueStore<byte[], byte[]> store = context().getStateStore("states");
            asked.incrementAndGet();
            KeyNumbers.of(store).ifPresent(numbers -> {
                found.add(numbers.find(record.key()));
                store.put(record.key(), record.value());
                found.add(numbers.find(record.key()));
                keys.add(numbers.key(0));
            });
        }
    }
}
