package io.rapport.scenarios.simulation.desk;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Command.Details;
import io.rapport.core.alert.Trigger;
import io.rapport.core.rule.life.Severity;
import io.rapport.scenarios.chance.Chance;
import io.rapport.scenarios.simulation.desk.SimulatedDesk.Planned;
import java.util.ArrayList;
import java.util.List;

/** What a desk will do about one alert that has come up. */
final class Plan {
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final int AGENTS = 12;

    private static final double IGNORED = 0.12;
    private static final double PUT_OFF = 0.1;
    private static final double HANDED_ON = 0.2;
    private static final double NOTED = 0.3;
    private static final double RECOVERED = 0.6;
    private static final double CLOSED = 0.5;
    private static final double MISFIT = 0.04;
    private static final double REPEATED = 0.03;

    private static final List<Measure> MEASURES = List.of(
            new Measure("call-back", 400),
            new Measure("call-back", 400),
            new Measure("refund", 3_500),
            new Measure("replacement", 2_200));

    private final Alert alert;
    private final Chance chance;
    private final List<Planned> planned = new ArrayList<>();
    private double at;

    /** What can be done to recover, and what it costs about, minor units. */
    private record Measure(String action, int cost) {}

    Plan(Alert alert, Chance chance) {
        this.alert = alert;
        this.chance = chance;
        at = alert.change().at();
    }

    /** In the order in which they will be sent. */
    List<Planned> commands() {
        if (chance.happens(IGNORED)) {
            return planned;
        }
        pass(alert.origin().severity() == Severity.CRITICAL ? 30 * MINUTE : 4 * HOUR);
        if (chance.happens(PUT_OFF)) {
            send(Trigger.SNOOZE, until(at + chance.between(HOUR, 3 * DAY)));
            return planned;
        }
        send(Trigger.ACKNOWLEDGE, assignee("agent-" + chance.below(AGENTS)));
        handOn();
        recover();
        end();
        return planned;
    }

    private void handOn() {
        if (chance.happens(HANDED_ON)) {
            pass(HOUR);
            send(Trigger.ASSIGN, assignee("lead-" + chance.below(3)));
        }
        if (chance.happens(NOTED)) {
            pass(HOUR);
            send(Trigger.NOTE, note("Called; nobody there."));
        }
        if (chance.happens(MISFIT)) {
            send(Trigger.SNOOZE, until(at - HOUR));
        }
    }

    private void recover() {
        if (chance.happens(RECOVERED)) {
            pass(4 * HOUR);
            Measure measure = chance.one(MEASURES);
            long cost = Math.round(measure.cost() * chance.between(0.5, 1.5));
            send(Trigger.START_RECOVERY, action(measure.action(), cost));
        }
    }

    private void end() {
        pass(DAY);
        send(Trigger.RESOLVE, result(outcome()));
        if (chance.happens(CLOSED)) {
            pass(6 * HOUR);
            send(Trigger.CLOSE, Details.NONE);
        }
        if (chance.happens(MISFIT)) {
            pass(HOUR);
            send(Trigger.RESOLVE, result("recovered"));
        }
    }

    private String outcome() {
        return chance.happens(0.65) ? "recovered" : chance.happens(0.6) ? "false-alarm" : "lost";
    }

    private void pass(double mean) {
        at += MINUTE + chance.exponential(mean);
    }

    private void send(Trigger trigger, Details details) {
        String id = alert.alertId() + "-" + alert.revision() + "-" + (char) ('a' + planned.size());
        Command command = new Command(
                id,
                alert.customerId(),
                alert.alertId(),
                trigger,
                alert.handling().desk(),
                details);
        planned.add(new Planned((long) at, command));
        if (chance.happens(REPEATED)) {
            planned.add(new Planned((long) at, command));
        }
    }

    private static Details until(double time) {
        return new Details(null, (long) time, null, null, null, null, 0, null, null);
    }

    private static Details assignee(String assignee) {
        return new Details(null, null, assignee, null, null, null, 0, null, null);
    }

    private static Details note(String note) {
        return new Details(null, null, null, null, note, null, 0, null, null);
    }

    private static Details action(String action, long costMinor) {
        return new Details(null, null, null, null, null, action, costMinor, null, null);
    }

    private static Details result(String result) {
        return new Details(null, null, null, null, null, null, 0, result, null);
    }
}
