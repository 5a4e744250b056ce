package io.rapport.bench.latency;

import io.rapport.bench.load.LoadSize;
import io.rapport.bench.process.Processors.Halves;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is measured of latency.
 *
 * @param size how many customers there are, and how many touchpoints a round at full load has
 * @param rounds pairs of rounds at full load
 * @param shares of full load at which delays are measured
 * @param during how long at each
 * @param processors those of the engine, and those of broker and traffic
 * @param engineOptions for the JVM of the engine
 * @param kafka what is to differ in the engine's clients
 */
record LatencyPlan(
        LoadSize size,
        int rounds,
        List<Double> shares,
        Duration during,
        Halves processors,
        List<String> engineOptions,
        Map<String, String> kafka) {

    /** The share of time for which an engine that is warm may still compile. */
    static final double COMPILING_WHEN_WARM = 0.05;

    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(2);
    private static final int LONGEST_WARM_UP = 30;

    /** Half of full load goes on for such a time, and for another, until the engine is warm. */
    Duration sliceOfWarmUp() {
        return settling();
    }

    /** How many of them there are at most. */
    int slicesOfWarmUp() {
        return LONGEST_WARM_UP;
    }

    /** How long a load lasts before and after what is measured. */
    Duration settling() {
        Duration half = during.dividedBy(2);
        return half.compareTo(LONGEST_SETTLING) < 0 ? half : LONGEST_SETTLING;
    }
}
