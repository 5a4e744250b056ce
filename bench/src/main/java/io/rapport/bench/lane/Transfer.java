package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.load.Output;
import io.rapport.streams.settings.StreamsSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;

/** The loop of a raw transactional client, on one thread. */
final class Transfer {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] NO_KEY = new byte[0];

    private final Load load;
    private final PlainClients clients;
    private final long commitNanos;
    private final String[] topics;
    private final Map<Bytes, byte[]> states = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final AtomicLong taken = new AtomicLong();

    Transfer(String round, Load load, PlainClients clients, StreamsSettings settings) {
        this.load = load;
        this.clients = clients;
        commitNanos = settings.commitInterval().toNanos();
        topics = new String[Output.values().length];
        for (Output output : Output.values()) {
            topics[output.ordinal()] = round + "." + output.topic();
        }
    }

    /** How many records it has taken; for another thread. */
    long taken() {
        return taken.get();
    }

    /** Takes all of the input and returns when the last transaction has been committed. */
    void run(String input) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        clients.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(clients.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.subscribe(List.of(input));
            while (taken.get() < load.records()) {
                transaction(consumer, producer);
            }
        }
    }

    private void transaction(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        long end = System.nanoTime() + commitNanos;
        take(records, producer);
        while (System.nanoTime() < end && taken.get() < load.records()) {
            take(consumer.poll(POLL), producer);
        }
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        offsets.clear();
    }

    private void take(ConsumerRecords<byte[], byte[]> records, KafkaProducer<byte[], byte[]> producer) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            write(record, producer);
        }
        offsets.putAll(records.nextOffsets());
        taken.addAndGet(records.count());
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void write(ConsumerRecord<byte[], byte[]> record, KafkaProducer<byte[], byte[]> producer) {
        byte[] key = record.key() == null ? NO_KEY : record.key();
        load.replay(record.partition(), record.offset(), (output, value) -> {
            if (output == Output.STATE) {
                states.put(Bytes.wrap(key), value);
            }
            Integer partition = output == Output.STATE ? record.partition() : null;
            producer.send(new ProducerRecord<>(topics[output.ordinal()], partition, record.timestamp(), key, value));
        });
    }
}
