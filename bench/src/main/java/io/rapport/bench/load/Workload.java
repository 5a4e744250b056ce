package io.rapport.bench.load;

import io.rapport.bench.trade.Skew;
import io.rapport.bench.trade.Trade;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.Dirt;
import io.rapport.scenarios.simulation.DirtyEvents;
import java.time.Duration;
import java.util.Iterator;

/**
 * Which touchpoints there are to do.
 *
 * @param size how many
 * @param kind what they are like
 * @param skew whose they are; of {@link Kind#TRADE} only
 */
public record Workload(LoadSize size, Kind kind, Skew skew) {
    /** What touchpoints are like. */
    public enum Kind {
        /** What an ordinary organisation sees: about one touchpoint in a thousand raises an alert. */
        TRADE,
        /** A simulated organisation in trouble: every fourteenth raises an alert, and nobody answers any. */
        TROUBLED
    }

    private static final Dirt LITTLE = new Dirt(0.002, 0.002, Duration.ofHours(6), 0.0001);

    /** The touchpoints, a little untidy; at most as many as the size says. */
    public Iterator<Touchpoint> touchpoints() {
        return switch (kind) {
            case TRADE ->
                new DirtyEvents(new Trade(size.events(), size.customers(), skew, size.seed()), LITTLE, size.seed());
            case TROUBLED -> size.touchpoints();
        };
    }
}
