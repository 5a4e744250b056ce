package io.rapport.service.alertfeed;

import io.rapport.service.settings.KafkaSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the alerts topic with two readers, one of all records and one of the committed, and tells of each alert record
 * when it is provisional and what became of it. It begins with what is undecided when it is opened.
 *
 * <p>News come from two threads, one at a time, in the order in which they became known. A withdrawal is never certain:
 * it is told when the transaction is known to be aborted and {@code patience} has passed. Patience must therefore be
 * longer than an engine takes to come back: Kafka's transaction timeout (10 s live), the session timeout (10 s), and the
 * time to restore states and to catch up. If the alert comes later still, it is told as confirmed.
 */
public final class AlertFeed implements AutoCloseable {
    /** Enough for an engine that somebody has to start again. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final byte[] NO_VALUE = new byte[0];

    private final AlertBook book;
    private final Consumer<AlertNews> listener;
    private final KafkaConsumer<byte[], byte[]> all;
    private final KafkaConsumer<byte[], byte[]> committed;
    private final List<Thread> threads;
    private volatile boolean closed;

    /**
     * Begins to follow.
     *
     * @param topic of the alerts, which must be there
     * @param patience how long after an abort an alert is waited for
     * @param listener is told; it must be quick, since readers wait for it
     */
    public AlertFeed(KafkaSettings kafka, String topic, Duration patience, Consumer<AlertNews> listener) {
        this.listener = listener;
        book = new AlertBook(patience);
        all = consumer(kafka, "read_uncommitted");
        committed = consumer(kafka, "read_committed");
        List<TopicPartition> partitions = committed.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<TopicPartition, Long> undecided = committed.endOffsets(partitions);
        threads = List.of(
                thread("alerts-provisional", all, undecided, this::written),
                thread("alerts-committed", committed, undecided, this::decided));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka, String level) {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, level);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Thread thread(
            String name,
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecords<byte[], byte[]>> work) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Thread thread = new Thread(() -> follow(consumer, work), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecords<byte[], byte[]>> work) {
        try (consumer) {
            while (!closed) {
                work.accept(consumer.poll(POLL));
            }
        } catch (WakeupException closing) {
            return;
        }
    }

    private synchronized void written(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            AlertRevision revision = AlertRevision.of(record);
            if (book.written(revision, record.offset())) {
                listener.accept(new AlertNews(Standing.PROVISIONAL, revision, bytes(record.value())));
            }
        }
    }

    private synchronized void decided(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            AlertRevision revision = AlertRevision.of(record);
            book.committed(revision, record.offset());
            listener.accept(new AlertNews(Standing.CONFIRMED, revision, bytes(record.value())));
        }
        long now = System.nanoTime();
        committed.assignment().forEach(it -> book.committedThrough(it.partition(), committed.position(it), now));
        book.withdrawn(now)
                .forEach(revision -> listener.accept(new AlertNews(Standing.WITHDRAWN, revision, bytes(NO_VALUE))));
    }

    /** A record without a value is one that takes an alert out of the topic. */
    private static ByteBuffer bytes(byte @Nullable [] value) {
        return ByteBuffer.wrap(value == null ? NO_VALUE : value).asReadOnlyBuffer();
    }

    /** How many alert records are provisional now. */
    public synchronized int provisional() {
        return book.size();
    }

    @Override
    public void close() {
        closed = true;
        all.wakeup();
        committed.wakeup();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
