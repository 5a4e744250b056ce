package io.rapport.streams.outage;

import io.rapport.wire.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the schema registry again and again while it gives no answer, so that an outage delays records and rejects none.
 * Shared by all tasks of a program; readiness looks at {@link #isWaiting}.
 */
public final class Waiting {
    /**
     * How long one record waits. It is far below max.poll.interval.ms (5 minutes), with room for one last attempt that
     * runs into the registry client's own time limits.
     */
    public static final Duration BOUND = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final long boundNanos;
    private final LongSupplier nanos;
    private final Pause pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    /** How time is let pass between two attempts. */
    @FunctionalInterface
    interface Pause {
        /** Returns after {@code millis}, or at once when {@code stopped} is or gets open; whether it is open. */
        boolean pass(CountDownLatch stopped, long millis) throws InterruptedException;
    }

    public Waiting() {
        this(BOUND, System::nanoTime, (stopped, millis) -> stopped.await(millis, TimeUnit.MILLISECONDS));
    }

    Waiting(Duration bound, LongSupplier nanos, Pause pause) {
        boundNanos = bound.toNanos();
        this.nanos = nanos;
        this.pause = pause;
    }

    /** Whether any task waits for the registry now. */
    public boolean isWaiting() {
        return waiting.get() > 0;
    }

    /** Ends all waiting, now and in future: the program is about to stop. */
    public void stop() {
        stopped.countDown();
    }

    /**
     * The answer of an attempt, as soon as there is one.
     *
     * @throws RegistryUnavailableException when there is none within the bound, or when told to stop
     */
    public <T> T until(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RegistryUnavailableException trouble) {
            return untilAnswered(attempt, trouble);
        }
    }

    private <T> T untilAnswered(Supplier<T> attempt, RegistryUnavailableException first) {
        LOG.warn("Waiting for the schema registry: {}", first.getMessage());
        waiting.incrementAndGet();
        try {
            T answer = askAgain(attempt, first);
            LOG.info("The schema registry answers again");
            return answer;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private <T> T askAgain(Supplier<T> attempt, RegistryUnavailableException first) {
        long start = nanos.getAsLong();
        RegistryUnavailableException trouble = first;
        for (long millis = FIRST_PAUSE_MILLIS; nanos.getAsLong() - start < boundNanos; millis *= 2) {
            if (isStopped(Math.min(millis, LONGEST_PAUSE_MILLIS))) {
                throw trouble;
            }
            try {
                return attempt.get();
            } catch (RegistryUnavailableException again) {
                trouble = again;
            }
        }
        throw trouble;
    }

    private boolean isStopped(long millis) {
        try {
            return pause.pass(stopped, millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
