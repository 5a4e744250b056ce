package io.rapport.streams.step;

import java.util.function.LongSupplier;

/**
 * How much of a stream thread's time goes to what is due while others' touchpoints wait. Firing spends time; while the
 * thread does anything else, or waits, it earns half of what passes, up to 25 ms. So few deadlines fire at once, and of a
 * great many that fall due together nobody waits for much longer than that: from then on they take a third of the time.
 * A stall that hits a deadline counts no more than that either. For one thread, all of its tasks together.
 */
final class FiringPace {
    private static final long MOST_NANOS = 25_000_000;

    private final LongSupplier nanos;
    private long left = MOST_NANOS;
    private long last;

    /**
     * @param nanos a clock that never goes back
     */
    FiringPace(LongSupplier nanos) {
        this.nanos = nanos;
        last = nanos.getAsLong();
    }

    /** Something is due: what has passed since the last firing is earned. */
    void begin() {
        left = Math.min(MOST_NANOS, left + lap() / 2);
    }

    /** Whether there is time for one more. */
    boolean hasTime() {
        return left > 0;
    }

    /** One has fired. */
    void fired() {
        left = Math.max(-MOST_NANOS, left - lap());
    }

    private long lap() {
        long before = last;
        last = nanos.getAsLong();
        return last - before;
    }
}
