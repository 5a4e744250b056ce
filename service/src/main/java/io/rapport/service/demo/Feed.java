package io.rapport.service.demo;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.feed.TouchpointProducer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Sends touchpoints at a pace, each marked with the wall clock at which it was meant to go, until told to stop. */
final class Feed {
    private static final long MOST_AHEAD = 100_000;
    private static final long LOOK_EVERY = 1_000;

    private final Iterator<Touchpoint> touchpoints;
    private final TouchpointProducer producer;
    private final Pace pace;
    private final LongSupplier received;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();

    /**
     * @param received how many have come in at the other end
     */
    Feed(Iterator<Touchpoint> touchpoints, TouchpointProducer producer, Pace pace, LongSupplier received) {
        this.touchpoints = touchpoints;
        this.producer = producer;
        this.pace = pace;
        this.received = received;
    }

    /** Sends until stopped or until there is no more, which it returns; then tells every partition the time. */
    boolean run() throws InterruptedException {
        long start = nowMicros();
        while (stopped.getCount() > 0 && touchpoints.hasNext()) {
            Touchpoint touchpoint = touchpoints.next();
            long due = start + pace.dueMicros(sent.get(), touchpoint);
            producer.send(touchpoint, intended(start, due));
            if (sent.incrementAndGet() % LOOK_EVERY == 0 && due == start) {
                awaitRoom();
            }
        }
        producer.flush();
        producer.tellTime();
        return !touchpoints.hasNext();
    }

    /** As many as go are as many as come in: beyond a queue of some seconds, sending waits. */
    private void awaitRoom() throws InterruptedException {
        while (sent.get() - received.getAsLong() > MOST_AHEAD && !stopped.await(5, TimeUnit.MILLISECONDS)) {
            producer.flush();
        }
    }

    /** Waits until it is due, and returns when it was meant to go: late senders do not make delays look short. */
    private long intended(long start, long due) throws InterruptedException {
        if (due == start) {
            return nowMicros();
        }
        long early = due - nowMicros();
        if (early > 1000) {
            stopped.await(early, TimeUnit.MICROSECONDS);
        }
        return due;
    }

    private long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    void stop() {
        stopped.countDown();
    }

    long sent() {
        return sent.get();
    }
}
