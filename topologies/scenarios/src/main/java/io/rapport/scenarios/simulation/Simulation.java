package io.rapport.scenarios.simulation;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.life.Life;
import io.rapport.scenarios.simulation.life.Living;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A simulated customer base. The same settings give the same touchpoints on any machine; a customer's touchpoints do
 * not depend on any other customer.
 */
public final class Simulation {
    private final SimulationSettings settings;

    public Simulation(SimulationSettings settings) {
        this.settings = settings;
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** All touchpoints in the order of time, made as they are asked for. */
    public Iterator<Touchpoint> events() {
        return events(fact -> {});
    }

    /**
     * All touchpoints in the order of time, made as they are asked for.
     *
     * @param facts is told the truth, each fact at the latest when the touchpoint is returned that it is about
     */
    public Iterator<Touchpoint> events(Consumer<Fact> facts) {
        return new MergedLives(settings, facts);
    }

    /** The touchpoints of one customer alone, in the order of time: those that {@link #events()} has of it. */
    public List<Touchpoint> customer(int index) {
        Living living = new Living(settings, fact -> {});
        Life life = living.begin(index);
        long end = settings.end().toEpochMilli();
        List<Touchpoint> touchpoints = new ArrayList<>();
        while (life.next() < end) {
            Optional<Touchpoint> touchpoint = living.live(life);
            touchpoint.ifPresent(touchpoints::add);
        }
        return touchpoints;
    }
}
