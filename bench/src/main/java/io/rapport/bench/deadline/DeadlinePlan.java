package io.rapport.bench.deadline;

import io.rapport.bench.load.LoadSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is measured of deadlines.
 *
 * @param size how many customers there are, each with a promise due in a year
 * @param due how many other customers have a promise due at one same instant
 * @param rounds how often that happens, each time to others
 * @param perSecond touchpoints of the customers that wait, all the while
 * @param engineOptions for the JVM of the engine
 * @param kafka what is to differ in the engine's clients
 */
public record DeadlinePlan(
        LoadSize size, int due, int rounds, int perSecond, List<String> engineOptions, Map<String, String> kafka) {
    /** One customer in so many has a complaint open. */
    public static final int PER_COMPLAINT = 10;

    /** How long is measured before the instant, whole seconds. */
    static final int SECONDS_BEFORE = 5;

    /** How long is measured from the instant on, whole seconds. */
    static final int SECONDS_AFTER = 10;

    /** How long touchpoints flow before anything is measured. */
    static final Duration SETTLING = Duration.ofSeconds(5);
}
