package io.rapport.service.rules;

import io.rapport.core.rule.RuleBook;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.Topic;
import io.rapport.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of rules with a consumer of its own: first from the beginning to where it ends, then as sets come.
 * A set that cannot be used is logged with the reason and passed over; those that there are go on holding.
 */
public final class RuleFollower implements Supplier<RuleBook>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final RuleReading reading;
    private final List<Consumer<RuleBook>> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "rules");
    private volatile RuleBook book;

    private RuleFollower(KafkaConsumer<byte[], byte[]> consumer, RuleReading reading, RuleBook book) {
        this.consumer = consumer;
        this.reading = reading;
        this.book = book;
    }

    /**
     * Reads what the topic holds, and follows it from there.
     *
     * @param kafka properties of a client of the cluster
     */
    public static RuleFollower start(
            RulesSettings settings,
            Map<String, Object> kafka,
            Topic<String, PublishedRules> topic,
            SchemaRegistry registry) {
        RuleReading reading = new RuleReading(registry, settings.lead());
        RuleFollower follower = new RuleFollower(consumer(kafka), reading, Rules.of(settings));
        follower.catchUp(topic.name());
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void catchUp(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
        LOG.info("Rules: {}", book.sets().stream().map(set -> set.version()).toList());
    }

    private void follow() {
        while (closing.getCount() > 0) {
            try {
                consumer.poll(POLL).forEach(this::take);
            } catch (WakeupException closes) {
                return;
            } catch (KafkaException trouble) {
                LOG.warn("The topic of rules cannot be read; trying again", trouble);
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (closing.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("No more rules are followed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        RuleBook next = reading.read(record, book);
        if (next != book) {
            book = next;
            told.forEach(listener -> listener.accept(next));
        }
    }

    /** Tells of the book, now and at each change of it. */
    public void tell(Consumer<RuleBook> listener) {
        told.add(listener);
        listener.accept(book);
    }

    @Override
    public RuleBook get() {
        return book;
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
