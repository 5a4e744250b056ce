package io.rapport.service.feed;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.input.Recording;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.streams.record.TimeRecord;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes touchpoints, each once and in order for each customer (an idempotent producer). A record's timestamp is when it
 * is recorded, see {@link Recording}. For one thread.
 */
public final class TouchpointProducer implements AutoCloseable {
    /** Carries the wall clock at the intended time of sending, microseconds since 1970, 8 bytes; for measuring delays. */
    public static final String SENT = "rapport.sent";

    private final KafkaProducer<byte[], byte[]> producer;
    private final RecordEncoder encoder;
    private final String topic;
    private final Recording recording = new Recording(Clock.systemUTC());
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * Opens a producer.
     *
     * @param topic of the touchpoints
     * @param ids of the schemas
     */
    public TouchpointProducer(KafkaSettings kafka, String topic, SchemaIds ids) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 << 20);
        properties.putAll(kafka.properties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        encoder = new RecordEncoder(ids);
        this.topic = topic;
    }

    /** Sends a touchpoint; an earlier send that failed is an exception here. */
    public void send(Touchpoint touchpoint) {
        send(touchpoint, List.of());
    }

    /** Sends a touchpoint with the wall clock at which it was meant to go. */
    public void send(Touchpoint touchpoint, long intendedMicros) {
        byte[] sent = ByteBuffer.allocate(Long.BYTES).putLong(intendedMicros).array();
        send(touchpoint, List.of(new RecordHeader(SENT, sent)));
    }

    private void send(Touchpoint touchpoint, List<Header> headers) {
        byte[] key = touchpoint.customerId().getBytes(StandardCharsets.UTF_8);
        byte[] value = encoder.touchpoint(touchpoint);
        send(new ProducerRecord<>(topic, null, recording.at(touchpoint), key, value, headers));
    }

    /** The callback says all that the future would. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<byte[], byte[]> record) {
        throwFailure();
        producer.send(record, (sent, e) -> {
            if (e != null) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** Tells every partition that time has come to when the last touchpoint was recorded. */
    public void tellTime() {
        long instant = recording.newest();
        producer.partitionsFor(topic).forEach(partition -> send(TimeRecord.of(topic, partition.partition(), instant)));
        flush();
    }

    /** Returns when all that was sent is acknowledged. */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    private void throwFailure() {
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException("touchpoints cannot be written to " + topic, first);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
