package io.rapport.streams.meter;

import io.rapport.core.alert.Trigger;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.screening.RejectReason;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What one task has counted. */
final class TaskCounts implements StepMeters {
    private final Tally<Event> events = new Tally<>(Event.class);
    private final Tally<RejectReason> deadLetters = new Tally<>(RejectReason.class);
    private final Tally<RejectReason> rejectedCommands = new Tally<>(RejectReason.class);
    private final Tally<Trigger> triggers = new Tally<>(Trigger.class);
    private final Map<String, Long> alerts = new ConcurrentHashMap<>();
    private final Map<String, Long> measured = new ConcurrentHashMap<>();
    private final Map<String, Long> justified = new ConcurrentHashMap<>();

    private enum Event {
        RECEIVED,
        TIME_PASSED,
        APPLIED,
        LATE,
        REPEATED,
        TIMER,
        COMMAND,
        COMMAND_ANSWERED,
        COMMAND_REPEATED,
        RULE_FAILED
    }

    @Override
    public void received() {
        events.count(Event.RECEIVED);
    }

    @Override
    public void timePassed() {
        events.count(Event.TIME_PASSED);
    }

    @Override
    public void applied() {
        events.count(Event.APPLIED);
    }

    @Override
    public void late() {
        events.count(Event.LATE);
    }

    @Override
    public void repeated() {
        events.count(Event.REPEATED);
    }

    @Override
    public void deadLettered(RejectReason reason) {
        deadLetters.count(reason);
    }

    @Override
    public void commandReceived() {
        events.count(Event.COMMAND);
    }

    @Override
    public void commandAnswered() {
        events.count(Event.COMMAND_ANSWERED);
    }

    @Override
    public void commandRepeated() {
        events.count(Event.COMMAND_REPEATED);
    }

    @Override
    public void commandRejected(RejectReason reason) {
        rejectedCommands.count(reason);
    }

    @Override
    public void alerted(String rule, Trigger trigger) {
        triggers.count(trigger);
        if (trigger == Trigger.RAISED) {
            alerts.merge(rule, 1L, Long::sum);
        }
    }

    @Override
    public void recovered(Recovery recovery) {
        Recovery.Handled alert = recovery.alert();
        String rule = alert == null ? Counts.CONTROL : alert.rule();
        measured.merge(rule, 1L, Long::sum);
        if (recovery.course().isHarmed() || (alert != null && alert.isTreated())) {
            justified.merge(rule, 1L, Long::sum);
        }
    }

    @Override
    public void ruleFailed(String rule) {
        events.count(Event.RULE_FAILED);
    }

    @Override
    public void timerFired() {
        events.count(Event.TIMER);
    }

    Counts counts() {
        return new Counts(
                new Counts.Touchpoints(
                        events.of(Event.RECEIVED),
                        events.of(Event.TIME_PASSED),
                        events.of(Event.APPLIED),
                        events.of(Event.LATE),
                        events.of(Event.REPEATED),
                        deadLetters.seen()),
                new Counts.Commands(
                        events.of(Event.COMMAND),
                        events.of(Event.COMMAND_ANSWERED),
                        events.of(Event.COMMAND_REPEATED),
                        rejectedCommands.seen()),
                events.of(Event.TIMER),
                new TreeMap<>(alerts),
                triggers.seen(),
                new TreeMap<>(measured),
                new TreeMap<>(justified),
                events.of(Event.RULE_FAILED));
    }
}
