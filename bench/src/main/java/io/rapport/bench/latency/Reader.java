package io.rapport.bench.latency;

import io.rapport.service.feed.TouchpointProducer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads partitions from their ends on, and measures how long ago each record's touchpoint was meant to be sent. */
public final class Reader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Delays delays = new Delays();
    private final Thread thread;
    private volatile long from = Long.MAX_VALUE;
    private volatile long to = Long.MAX_VALUE;

    /** Begins to read, where the partitions end now. */
    public Reader(String bootstrap, IsolationLevel level, List<TopicPartition> partitions) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                level.toString(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::read, "reader-" + level);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    measure(record);
                }
            }
        } catch (WakeupException closing) {
            return;
        }
    }

    private void measure(ConsumerRecord<byte[], byte[]> record) {
        Header sent = record.headers().lastHeader(TouchpointProducer.SENT);
        if (sent != null) {
            long intended = ByteBuffer.wrap(sent.value()).getLong();
            if (intended >= from && intended < to) {
                delays.add(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - intended);
            }
        }
    }

    /** From now on touchpoints count that were meant to be sent within these microseconds since 1970. */
    public void count(long fromMicros, long toMicros) {
        from = Long.MAX_VALUE;
        delays.clear();
        to = toMicros;
        from = fromMicros;
    }

    /** What has been measured of those that count. */
    public Delays delays() {
        return delays.copy();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
