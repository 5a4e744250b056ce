package io.rapport.bench.jet;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.accumulator.MutableReference;
import io.rapport.bench.business.Business;
import io.rapport.bench.business.Business.Arrival;
import io.rapport.bench.business.Emission;
import io.rapport.bench.business.Outcome;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.decode.TouchpointDecoder;
import io.rapport.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * What the job's functions do in one round. Jet writes functions to bytes and reads them again, even within one process:
 * so they know their round by its name and nothing else.
 */
final class Work {
    private static final Map<String, Work> ROUNDS = new ConcurrentHashMap<>();
    private static final byte[] NOTHING = new byte[0];

    private final String round;
    private final int partitions;
    private final ThreadLocal<Desk> desks;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    /** One thread's. */
    private record Desk(Business business, TouchpointDecoder decoder) {}

    /** Begins a round. */
    Work(String round, int partitions, SchemaRegistry registry, SchemaIds ids) {
        this.round = round;
        this.partitions = partitions;
        desks = ThreadLocal.withInitial(() -> new Desk(new Business(ids), new TouchpointDecoder(registry)));
        ROUNDS.put(round, this);
    }

    /** The round that goes by a name. */
    static Work of(String round) {
        Work work = ROUNDS.get(round);
        if (work == null) {
            throw new IllegalStateException("no round is called " + round);
        }
        return work;
    }

    /** Takes a record of the input; one that only tells the time has an empty key. */
    Arrived arrive(ConsumerRecord<byte[], byte[]> record) {
        return new Arrived(
                record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                record.value() == null ? NOTHING : record.value(),
                record.timestamp());
    }

    /** Applies a touchpoint to a customer's state. */
    Traverser<Emission> apply(MutableReference<byte[]> state, Arrived arrived) {
        Desk desk = desks.get();
        Touchpoint touchpoint = desk.decoder().decode(arrived.value()).fold(t -> t, rejection -> {
            throw new IllegalStateException("the load has records that are no touchpoints: " + rejection);
        });
        Arrival arrival = new Arrival(arrived.customer(), touchpoint, arrived.recordedAt());
        Outcome outcome = desk.business().take(arrival, state.get(), arrived::value);
        state.set(outcome.state());
        made.addAndGet(outcome.emissions().size());
        taken.incrementAndGet();
        return Traversers.traverseIterable(outcome.emissions());
    }

    /** What goes to Kafka. */
    ProducerRecord<byte[], byte[]> record(Emission emission) {
        sent.incrementAndGet();
        byte[] customer = emission.customer().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                round + "." + emission.output().topic(),
                BuiltInPartitioner.partitionForKey(customer, partitions),
                emission.key().getBytes(StandardCharsets.UTF_8),
                emission.value());
    }

    /** How many touchpoints have been applied. */
    long taken() {
        return taken.get();
    }

    /** Whether all that has been made has been given to the producer. */
    boolean isSent() {
        return sent.get() == made.get();
    }

    /** The round is over. */
    void end() {
        ROUNDS.remove(round);
    }
}
