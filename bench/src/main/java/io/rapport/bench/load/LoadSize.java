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
    /** The fewer touchpoints a customer has, the quicker all must come: six days for each. */
    private static final Duration JOINING_PER_EVENT = Duration.ofDays(6);

    private static final int MOST_PER_CUSTOMER = 5;

    /** The touchpoints, a little untidy; at most {@link #events}. */
    public Iterator<Touchpoint> touchpoints() {
        int perCustomer = Math.max(1, Math.min(MOST_PER_CUSTOMER, events / customers));
        SimulationSettings settings =
                SimulationSettings.of(seed, customers).during(START, SPAN, JOINING_PER_EVENT.multipliedBy(perCustomer));
        return new DirtyEvents(new Simulation(settings).events(), Dirt.SOME, seed);
    }
}
