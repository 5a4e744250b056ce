package io.rapport.bench.load;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.Dirt;
import io.rapport.scenarios.simulation.DirtyEvents;
import io.rapport.scenarios.simulation.Simulation;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

/**
 * How much there is to do.
 *
 * @param events touchpoints
 * @param customers whose they are; all of them come as long as there are a few events for each
 * @param seed where chance begins
 * @param partitions of every topic
 */
public record LoadSize(int events, int customers, long seed, int partitions) {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(730);
    private static final Duration JOINING = Duration.ofDays(30);

    /** The touchpoints, a little untidy; at most {@link #events}. */
    public Iterator<Touchpoint> touchpoints() {
        SimulationSettings settings = SimulationSettings.of(seed, customers).during(START, SPAN, JOINING);
        return new DirtyEvents(new Simulation(settings).events(), Dirt.SOME, seed);
    }
}
