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

    /** How long a load lasts before and after what is measured. */
    Duration settling() {
        return Duration.ofSeconds(2);
    }
}
