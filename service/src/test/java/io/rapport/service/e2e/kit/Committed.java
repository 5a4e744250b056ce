package io.rapport.service.e2e.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** What anybody may see of a cluster who reads only what is committed. */
public final class Committed implements AutoCloseable {
    private final String bootstrap;
    private final Admin admin;

    public Committed(String bootstrap) {
        this.bootstrap = bootstrap;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Everything in a topic: waits until no transaction is open in it, then reads from its beginning to its end. */
    public List<ConsumerRecord<byte[], byte[]>> all(Topic<?, ?> topic) {
        Awaitility.await(topic.name() + " without open transactions")
                .atMost(Duration.ofSeconds(90))
                .until(() -> !hasOpenTransaction(topic));
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", bootstrap, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> readTo(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            assertThat(System.nanoTime()).as("reading to the end in time").isLessThan(deadline);
        }
        return records;
    }

    /** Whether something has been written to a topic that is neither committed nor aborted. */
    public boolean hasOpenTransaction(Topic<?, ?> topic) {
        return !ends(topic, IsolationLevel.READ_COMMITTED).equals(ends(topic, IsolationLevel.READ_UNCOMMITTED));
    }

    /** How far each partition of a topic goes now. */
    public Map<TopicPartition, Long> ends(Topic<?, ?> topic) {
        return ends(topic, IsolationLevel.READ_UNCOMMITTED);
    }

    /** Whether a group has committed each partition so far at least; there is nothing to commit where nothing came. */
    public boolean isDone(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> done =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = done.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    /** Returns when a group has committed all of a topic. */
    public void awaitDone(String group, Topic<?, ?> topic, Duration within) {
        Awaitility.await(group + " has done all of " + topic.name())
                .atMost(within)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isDone(group, ends(topic)));
    }

    private Map<TopicPartition, Long> ends(Topic<?, ?> topic, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions(topic).stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
        return await(admin.listOffsets(latest, new ListOffsetsOptions(level)).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    private List<TopicPartition> partitions(Topic<?, ?> topic) {
        return await(admin.describeTopics(List.of(topic.name())).allTopicNames()).values().stream()
                .flatMap(it ->
                        it.partitions().stream().map(partition -> new TopicPartition(it.name(), partition.partition())))
                .toList();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text of a header, or nothing where there is none. */
    public static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header).map(it -> text(it.value()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
