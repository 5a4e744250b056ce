package io.rapport.bench.latency;

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

/** Sends at a steady rate, whatever becomes of it: each touchpoint with the instant at which it was meant to go. */
public final class Sender {
    private static final long PAUSE_NANOS = 200_000;
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

    /** Sends so many a second for so long, and says how far it was behind at the end, milliseconds. */
    public long send(double perSecond, Duration during) {
        long start = now();
        long count = Math.round(perSecond * during.toMillis() / 1000);
        for (long i = 0; i < count; i++) {
            long due = start + Math.round(i * MICROS / perSecond);
            while (now() < due) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            Touchpoint touchpoint = traffic.apply(due / 1000);
            producer.send(touchpoint, due);
        }
        long behind = now() - start - during.toMillis() * 1000;
        producer.flush();
        return Math.max(0, behind / 1000);
    }
}
