package io.rapport.bench.direct;

import io.rapport.bench.lane.PlainClients;
import io.rapport.bench.load.Output;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.step.Environment;
import io.rapport.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaClientSupplier;

/** One thread: reads, has each partition's task do what there is to do, and commits what came of it with its offsets. */
final class Worker implements Runnable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics;
    private final StreamsSettings settings;
    private final Environment environment;
    private final Map<Integer, Task> tasks = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private boolean commitAsked;
    private volatile boolean running = true;

    Worker(Topics topics, StreamsSettings settings, Environment environment) {
        this.topics = topics;
        this.settings = settings;
        this.environment = environment;
    }

    /** Works until it is told to stop, or fails. */
    @Override
    public void run() {
        PlainClients properties = PlainClients.of(settings);
        KafkaClientSupplier clients = environment.commits().clients();
        try (Consumer<byte[], byte[]> consumer = clients.getConsumer(properties.consumer());
                Producer<byte[], byte[]> producer = clients.getProducer(properties.producer())) {
            producer.initTransactions();
            consumer.subscribe(
                    List.of(topics.touchpoints().name(), topics.alertCommands().name()));
            while (running) {
                transaction(consumer, producer);
            }
        }
    }

    /** For another thread: what has been taken is committed still. */
    void stop() {
        running = false;
    }

    private void transaction(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        commitAsked = false;
        long end = System.nanoTime() + settings.commitInterval().toNanos();
        take(records, producer);
        for (long left = end - System.nanoTime(); left > 0 && !commitAsked; left = end - System.nanoTime()) {
            take(consumer.poll(Duration.ofNanos(left)), producer);
        }
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        offsets.clear();
    }

    private void take(ConsumerRecords<byte[], byte[]> records, Producer<byte[], byte[]> producer) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Task task = tasks.computeIfAbsent(record.partition(), partition -> open(partition, producer));
            if (record.topic().equals(topics.alertCommands().name())) {
                task.command(record);
            } else {
                task.touchpoint(record);
            }
        }
        offsets.putAll(records.nextOffsets());
    }

    private Task open(int partition, Producer<byte[], byte[]> producer) {
        String log = settings.applicationId() + "." + Output.STATE.topic();
        Outflow outflow = new Outflow(topics, log, partition, producer);
        return new Task(environment, settings.time(), outflow, () -> commitAsked = true);
    }
}
