package io.rapport.scenarios.simulation;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.life.Life;
import io.rapport.scenarios.simulation.life.Living;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lives of all customers, merged by time. Only customers who have joined and to whom something will yet happen are
 * kept. Of two happenings at one instant that of the customer who joined first comes first.
 */
final class MergedLives implements Iterator<Touchpoint> {
    private final Living living;
    private final LifeQueue queue = new LifeQueue();
    private final int customers;
    private final long end;
    private int joined;
    private Optional<Life> joining;
    private Optional<Touchpoint> next = Optional.empty();

    MergedLives(SimulationSettings settings, Consumer<Fact> facts) {
        living = new Living(settings, facts);
        customers = settings.customers();
        end = settings.end().toEpochMilli();
        joining = Optional.of(living.begin(0));
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && isMoreToCome()) {
            next = living.live(queue.first());
            queue.firstChanged(end);
        }
        return next.isPresent();
    }

    /** Takes in who joins before anything else happens; whether anything happens at all before the end. */
    private boolean isMoreToCome() {
        while (joining.isPresent() && joining.get().next() <= queue.next()) {
            queue.add(joining.get(), end);
            joined++;
            joining = joined < customers ? Optional.of(living.begin(joined)) : Optional.empty();
        }
        return queue.next() < end;
    }

    @Override
    public Touchpoint next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the simulation has ended");
        }
        Touchpoint touchpoint = next.orElseThrow();
        next = Optional.empty();
        return touchpoint;
    }
}
