package io.rapport.bench;

import io.rapport.bench.load.LoadSize;
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
 * @param engineOptions for the JVM of the engine
 * @param kafka what is to differ in the engine's clients
 */
record LatencyPlan(
        LoadSize size,
        int rounds,
        List<Double> shares,
        Duration during,
        List<String> engineOptions,
        Map<String, String> kafka) {

    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(2);

    /** How long half of full load lasts before anything is measured. */
    Duration warmUp() {
        return during.dividedBy(2);
    }

    /** How long a load lasts before and after what is measured. */
    Duration settling() {
        Duration half = during.dividedBy(2);
        return half.compareTo(LONGEST_SETTLING) < 0 ? half : LONGEST_SETTLING;
    }
}
