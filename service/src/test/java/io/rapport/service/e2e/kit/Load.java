package io.rapport.service.e2e.kit;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.Dirt;
import io.rapport.scenarios.simulation.DirtyEvents;
import io.rapport.scenarios.simulation.Simulation;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.streams.record.TimeRecord;
import io.rapport.wire.registry.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A simulated stream, untidy, sent at a steady rate and told to the fold in the same order. A record's timestamp is the
 * latest time of a touchpoint so far: late touchpoints are recorded when they arrive.
 */
public final class Load implements AutoCloseable {
    private static final Dirt DIRT = new Dirt(0.02, 0.02, Duration.ofDays(2), 0.01);
    private static final int TICK_MILLIS = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Iterator<Touchpoint> touchpoints;
    private final String topic;
    private final Told told;
    private OptionalInt schemaId = OptionalInt.empty();
    private long recordedAt;
    private long sent;

    public Load(long seed, KafkaSettings kafka, String topic, Told told) {
        this.topic = topic;
        this.told = told;
        touchpoints = touchpoints(seed);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static Iterator<Touchpoint> touchpoints(long seed) {
        SimulationSettings settings = SimulationSettings.of(seed, 3_000)
                .during(Instant.parse("2023-01-01T00:00:00Z"), Duration.ofDays(730), Duration.ofDays(60));
        return new DirtyEvents(new Simulation(settings).events(), DIRT, seed);
    }

    /** Sends on and on. */
    public Running begin(int perSecond) {
        int perTick = perSecond * TICK_MILLIS / 1_000;
        return new Running(
                thread.scheduleAtFixedRate(() -> send(perTick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** From now on records say that they are written in another schema, which must have the same bytes as ours. */
    public Load writtenIn(int otherSchemaId) {
        schemaId = OptionalInt.of(otherSchemaId);
        return this;
    }

    /** Sends so many at once, as quick as it goes. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void send(int count) {
        for (int i = 0; i < count && touchpoints.hasNext(); i++) {
            Touchpoint touchpoint = touchpoints.next();
            recordedAt = Math.max(recordedAt, touchpoint.occurredAt());
            byte[] key = touchpoint.customerId().getBytes(StandardCharsets.UTF_8);
            byte[] value = told.encoder().touchpoint(touchpoint);
            schemaId.ifPresent(id -> WireFormat.writeHeader(id, value));
            producer.send(new ProducerRecord<>(topic, null, recordedAt, key, value));
            told.accept(touchpoint, recordedAt);
            sent++;
        }
    }

    /** When the last touchpoint was recorded, epoch milliseconds. */
    public long recordedAt() {
        return recordedAt;
    }

    /** Others have recorded later ones than this. */
    public void reach(long time) {
        recordedAt = Math.max(recordedAt, time);
    }

    /** Lets a year pass for every customer, in the stream and in the fold: whatever is due then fires. */
    public void end() throws ExecutionException, InterruptedException {
        long end = recordedAt + Duration.ofDays(365).toMillis();
        for (int partition = 0; partition < producer.partitionsFor(topic).size(); partition++) {
            Future<?> acknowledged = producer.send(TimeRecord.of(topic, partition, end));
            acknowledged.get();
        }
        told.finish(end);
    }

    /** How many touchpoints have been sent. */
    public long sent() {
        return sent;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        producer.close();
    }

    /** A load that goes on until stopped. */
    public final class Running {
        private final ScheduledFuture<?> ticks;

        private Running(ScheduledFuture<?> ticks) {
            this.ticks = ticks;
        }

        /** Sends nothing more; fails if sending has failed. */
        public void stop() throws ExecutionException, InterruptedException {
            thread.submit(() -> ticks.cancel(false)).get();
            if (!ticks.isCancelled()) {
                ticks.get();
            }
            producer.flush();
        }
    }
}
