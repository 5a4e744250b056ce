package io.rapport.service.history;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.wire.decode.TouchpointDecoder;
import io.rapport.wire.headers.HeaderNames;
import io.rapport.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The committed touchpoints of a topic, from its beginning or a time to where it ended when this was opened. Those of one
 * customer come in their order. There is no group, nothing is committed, and no topic is made. For one thread.
 */
public final class TopicHistory implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TouchpointDecoder decoder;
    private final Range range;
    private final Map<TopicPartition, Long> ends;
    private final long size;
    private long unreadable;
    private long newest;

    /**
     * Which records.
     *
     * @param from recorded at or after this, epoch milliseconds
     * @param until recorded at or before this
     */
    public record Range(long from, long until) {
        boolean holds(long recordedAt) {
            return recordedAt >= from && recordedAt <= until;
        }
    }

    /** Takes touchpoints. */
    @FunctionalInterface
    public interface Taker {
        /** The next one, with the time at which it was recorded. */
        void take(Touchpoint touchpoint, long recordedAt);
    }

    private TopicHistory(KafkaConsumer<byte[], byte[]> consumer, String topic, SchemaRegistry registry, Range range) {
        this.consumer = consumer;
        this.range = range;
        decoder = new TouchpointDecoder(registry);
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        ends = consumer.endOffsets(partitions);
        seek(partitions);
        size = ends.entrySet().stream().mapToLong(this::left).sum();
    }

    /**
     * Opens a topic, to where it ends now.
     *
     * @throws IllegalStateException if there is no such topic
     */
    public static TopicHistory open(KafkaSettings kafka, String topic, SchemaRegistry registry, Range range) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(kafka);
        try {
            return new TopicHistory(consumer, topic, registry, range);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Whether there is a topic of a name. */
    public static boolean isThere(KafkaSettings kafka, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            return consumer.listTopics().containsKey(topic);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<TopicPartition> partitions(String topic) {
        return Optional.ofNullable(consumer.listTopics().get(topic))
                .orElseThrow(() -> new IllegalStateException("there is no topic " + topic))
                .stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private void seek(List<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        if (range.from() > 0) {
            Map<TopicPartition, Long> times =
                    partitions.stream().collect(Collectors.toMap(it -> it, it -> range.from()));
            consumer.offsetsForTimes(times).forEach(this::seek);
        }
    }

    /** Without an answer no record is that young. */
    private void seek(TopicPartition partition, @Nullable OffsetAndTimestamp first) {
        consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
    }

    private long left(Map.Entry<TopicPartition, Long> end) {
        return Math.max(0, end.getValue() - consumer.position(end.getKey()));
    }

    /** How many records there are at most. */
    public long size() {
        return size;
    }

    /**
     * Reads all of it, once.
     *
     * @param taker gets the touchpoints
     * @param progress is told how many records are done, of {@link #size()}
     */
    public void read(Taker taker, LongConsumer progress) {
        long done = 0;
        while (ends.entrySet().stream().anyMatch(end -> left(end) > 0)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record, taker);
                progress.accept(++done);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Taker taker) {
        long end = ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
        if (record.offset() >= end || !range.holds(record.timestamp())) {
            return;
        }
        if (record.headers().lastHeader(HeaderNames.TIME) == null) {
            Optional<Touchpoint> touchpoint = decoder.decode(record.value())
                    .fold(Optional::of, why -> Optional.<Touchpoint>empty())
                    .filter(it -> isKeyed(it, record));
            touchpoint.ifPresent(it -> taker.take(it, record.timestamp()));
            unreadable += touchpoint.isPresent() ? 0 : 1;
        }
        newest = Math.max(newest, record.timestamp());
    }

    /** Under another key it would be a dead letter. */
    private static boolean isKeyed(Touchpoint touchpoint, ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && touchpoint.customerId().equals(new String(record.key(), StandardCharsets.UTF_8));
    }

    /** How many records were no touchpoints, or not under their customer's key. */
    public long unreadable() {
        return unreadable;
    }

    /** When the last record was recorded that was read, epoch milliseconds; 0 before there is one. */
    public long newest() {
        return newest;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
