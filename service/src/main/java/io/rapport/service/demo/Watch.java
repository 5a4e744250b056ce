package io.rapport.service.demo;

import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.wire.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A reader like any other: counts committed outputs and measures the delay from the intended send to the reading. */
final class Watch implements AutoCloseable {
    /** Delays of the first seconds tell of a cold JVM, not of the engine. */
    static final Duration WARM_UP = Duration.ofSeconds(5);

    private static final long LONGEST_MICROS = Duration.ofHours(1).toMillis() * 1000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Topics topics;
    private final Histogram delays = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final Map<String, AtomicLong> read = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private long firstSent = Long.MAX_VALUE;

    Watch(KafkaSettings kafka, Topics topics) {
        this.topics = topics;
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "rapport-demo-watch");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<String> names = List.of(
                topics.touchpointsEnriched().name(),
                topics.alerts().name(),
                topics.deadLetters().name());
        names.forEach(name -> read.put(name, new AtomicLong()));
        consumer.subscribe(names);
        thread = new Thread(this::poll, "demo-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void poll() {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    count(record);
                }
            }
        } catch (WakeupException closing) {
            return;
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        AtomicLong count = read.get(record.topic());
        if (count != null) {
            count.incrementAndGet();
        }
        Header sent = record.headers().lastHeader(TouchpointProducer.SENT);
        if (sent != null && record.topic().equals(topics.touchpointsEnriched().name())) {
            long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            long intended = ByteBuffer.wrap(sent.value()).getLong();
            firstSent = Math.min(firstSent, intended);
            if (intended - firstSent > WARM_UP.toMillis() * 1000) {
                delays.recordValue(Math.max(0, Math.min(LONGEST_MICROS, now - intended)));
            }
        }
    }

    long enriched() {
        return of(topics.touchpointsEnriched().name());
    }

    long alerts() {
        return of(topics.alerts().name());
    }

    long deadLetters() {
        return of(topics.deadLetters().name());
    }

    private long of(String topic) {
        AtomicLong count = read.get(topic);
        return count == null ? 0 : count.get();
    }

    /** The delay that a share of enriched events did not exceed, milliseconds. */
    double delayMillis(double percentile) {
        return delays.getValueAtPercentile(percentile) / 1000.0;
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
