package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.Digests;
import io.rapport.bench.load.Output;
import io.rapport.bench.site.RoundTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all that a round has committed. */
final class Audit {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrap;

    Audit(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** What is in the topics of a round, record by record. */
    Digests of(String round, LaneKind lane) {
        Digests digests = withoutStates(round, lane);
        read(RoundTopics.name(round, Output.STATE, lane), Output.STATE, digests);
        return digests;
    }

    /** The same but for the log of states. */
    Digests withoutStates(String round, LaneKind lane) {
        Digests digests = new Digests();
        for (Output output : Output.values()) {
            if (output != Output.STATE) {
                read(RoundTopics.name(round, output, lane), output, digests);
            }
        }
        return digests;
    }

    private void read(String topic, Output output, Digests digests) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream().map(Audit::partition).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    digests.add(output, new String(record.key(), StandardCharsets.UTF_8), record.value());
                }
            }
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
