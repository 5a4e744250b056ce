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

/** Sends touchpoints at a pace, each marked with the wall clock at which it was meant to go, until told to stop. */
final class Feed {
    private final Iterator<Touchpoint> touchpoints;
    private final TouchpointProducer producer;
    private final Pace pace;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();

    Feed(Iterator<Touchpoint> touchpoints, TouchpointProducer producer, Pace pace) {
        this.touchpoints = touchpoints;
        this.producer = producer;
        this.pace = pace;
    }

    /** Sends until stopped or until there is no more, which it returns; then tells every partition the time. */
    boolean run() throws InterruptedException {
        long start = nowMicros();
        while (stopped.getCount() > 0 && touchpoints.hasNext()) {
            Touchpoint touchpoint = touchpoints.next();
            long due = start + pace.dueMicros(sent.get(), touchpoint);
            producer.send(touchpoint, intended(start, due));
            sent.incrementAndGet();
        }
        producer.flush();
        producer.tellTime();
        return !touchpoints.hasNext();
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
