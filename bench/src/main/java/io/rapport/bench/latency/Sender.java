package io.rapport.bench.latency;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.feed.TouchpointProducer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends at a steady rate, whatever becomes of it: each touchpoint with the instant at which it was meant to go. */
public final class Sender {
    private static final long PAUSE_NANOS = 200_000;
    private static final double MICROS = 1e6;

    private final Traffic traffic;
    private final TouchpointProducer producer;

    public Sender(Traffic traffic, TouchpointProducer producer) {
        this.traffic = traffic;
        this.producer = producer;
    }

    /** Microseconds since 1970. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
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
            Touchpoint touchpoint = traffic.next(due / 1000);
            producer.send(touchpoint, due);
        }
        long behind = now() - start - during.toMillis() * 1000;
        producer.flush();
        return Math.max(0, behind / 1000);
    }
}
