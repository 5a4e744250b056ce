package io.rapport.scenarios.simulation.desk;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.scenarios.chance.Chance;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Answers to alerts. What it does about an alert, and when, is drawn from its seed, the alert's id and how often the
 * alert has come up: it does not depend on any other alert, nor on when it is told. It knows nothing of the truth.
 *
 * <p>It decides anew whenever an alert opens, wakes up, loses its acknowledgement or is found again after it had been
 * resolved; other records leave its plans as they are, so that some of its commands do not fit any more when they are
 * sent. What it does changes nothing in the lives of simulated customers: of alerts treated and not treated, outcomes
 * differ by what was treated and by chance alone.
 *
 * <p>Laws: equal records give equal commands, in the order of their times; each command id is of one command, which may
 * be sent twice.
 */
public final class SimulatedDesk {
    /** Nothing is planned. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long seed;
    private final PriorityQueue<Planned> plans = new PriorityQueue<>(Comparator.comparingLong(Planned::at)
            .thenComparing(planned -> planned.command().commandId()));

    /** A command to be sent. */
    record Planned(long at, Command command) {}

    /**
     * @param seed where chance begins
     */
    public SimulatedDesk(long seed) {
        this.seed = seed;
    }

    /** Takes any record of an alert, and plans what to do when it has come up. */
    public void see(Alert alert) {
        Trigger trigger = alert.change().trigger();
        boolean comesUp = trigger == Trigger.RAISED
                || trigger == Trigger.HELD
                || trigger == Trigger.WOKEN
                || trigger == Trigger.LAPSED
                || (trigger == Trigger.SIGNALLED && alert.handling().resolvedAt() != null);
        if (comesUp && alert.status() == AlertStatus.OPEN) {
            plans.addAll(new Plan(alert, chance(alert)).commands());
        }
    }

    private Chance chance(Alert alert) {
        long id = Long.parseUnsignedLong(alert.alertId().substring(0, 16), 16);
        return Chance.of(seed + alert.revision(), id);
    }

    /** When the next command is due, epoch milliseconds, or {@link #NEVER}. */
    public long next() {
        Planned first = plans.peek();
        return first == null ? NEVER : first.at();
    }

    /** The next command, which counts as sent. */
    public Command take() {
        return plans.remove().command();
    }
}
