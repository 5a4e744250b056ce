package io.rapport.streams.settings;

import java.time.Duration;

/**
 * How time passes. The durations matter in {@link TimeMode#LIVE} only.
 *
 * @param mode what makes time pass
 * @param idleAfter how long a task must have had no record before the wall clock takes over
 * @param afterStart how long after its start or restore a task gives waiting records the chance to come first
 * @param metricsEvery how long a customer's metrics wait at least after the last that were published
 */
public record TimeSettings(TimeMode mode, Duration idleAfter, Duration afterStart, Duration metricsEvery) {
    /** Time of records, and of the wall clock where there are none. */
    public static final TimeSettings LIVE =
            new TimeSettings(TimeMode.LIVE, Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(1));

    /** Time of records alone. Metrics are published each time: where time stands still at the end, the last would wait. */
    public static final TimeSettings EVENT =
            new TimeSettings(TimeMode.EVENT, LIVE.idleAfter, LIVE.afterStart, Duration.ZERO);

    public TimeSettings {
        requireNotNegative("streams.time.idleAfter", idleAfter);
        requireNotNegative("streams.time.afterStart", afterStart);
        requireNotNegative("streams.time.metricsEvery", metricsEvery);
    }

    /** The same with another time between a customer's metrics. */
    public TimeSettings publishingEvery(Duration interval) {
        return new TimeSettings(mode, idleAfter, afterStart, interval);
    }

    private static void requireNotNegative(String key, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(key + " must not be negative, not " + value);
        }
    }
}
