package io.rapport.bench.traffic;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.feed.TouchpointProducer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Sends at a steady rate, whatever becomes of it: each touchpoint with the instant at which it was meant to go. It sleeps
 * for a millisecond at a time and then sends all that has become due, so that it leaves the machine to those that are
 * measured; what a touchpoint waits for that counts as delay.
 */
public final class Sender {
    private static final long PAUSE_NANOS = 1_000_000;
    private static final double MICROS = 1e6;

    private final LongFunction<Touchpoint> traffic;
    private final TouchpointProducer producer;

    /**
     * @param traffic the next touchpoint, at an instant in epoch milliseconds
     */
    public Sender(LongFunction<Touchpoint> traffic, TouchpointProducer producer) {
        this.traffic = traffic;
        this.producer = producer;
    }

    /** Microseconds since 1970. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** When the touchpoint was meant to go that a record came of, microseconds; {@link Long#MIN_VALUE} if it does not say. */
    public static long intended(ConsumerRecord<byte[], byte[]> record) {
        Header sent = record.headers().lastHeader(TouchpointProducer.SENT);
        return sent == null ? Long.MIN_VALUE : ByteBuffer.wrap(sent.value()).getLong();
    }

    /** Sends so many a second for so long, and says how late it woke up for those that were due. */
    public Delays send(double perSecond, Duration during) {
        Delays late = new Delays();
        long start = now();
        long count = Math.round(perSecond * during.toMillis() / 1000);
        long sent = 0;
        while (sent < count) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long passed = now() - start;
            late.add(passed - Math.round(sent * MICROS / perSecond));
            long due = Math.min(count, (long) (passed * perSecond / MICROS) + 1);
            for (; sent < due; sent++) {
                send(start + Math.round(sent * MICROS / perSecond));
            }
        }
        producer.flush();
        return late;
    }

    private void send(long intended) {
        producer.send(traffic.apply(intended / 1000), intended);
    }
}
