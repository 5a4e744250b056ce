package io.rapport.streams.meter;

import io.rapport.core.alert.Trigger;
import io.rapport.core.screening.RejectReason;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been counted at a moment, see {@link StepMeters}.
 *
 * @param touchpoints what became of touchpoints
 * @param commands what became of desks' commands
 * @param timersFired deadlines reached
 * @param alerts alerts raised, by rule
 * @param alertEvents what happened to alerts, those that there were
 * @param measured outcomes of alerts measured, by rule; {@link #CONTROL} for customers without one
 * @param justified those of the measured that harm or a desk's action followed: divided by measured, a rule's precision
 * @param rulesFailed how often a rule was put aside for a customer
 */
public record Counts(
        Touchpoints touchpoints,
        Commands commands,
        long timersFired,
        Map<String, Long> alerts,
        Map<Trigger, Long> alertEvents,
        Map<String, Long> measured,
        Map<String, Long> justified,
        long rulesFailed) {
    /** In place of a rule: customers without an alert, measured for comparison. */
    public static final String CONTROL = "none";

    /** Nothing yet. */
    public static final Counts NONE = new Counts(
            new Touchpoints(0, 0, 0, 0, 0, Map.of()),
            new Commands(0, 0, 0, Map.of()),
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            0);

    /**
     * What became of touchpoints.
     *
     * @param received those that came in
     * @param timeRecords records that only said that time had passed
     * @param applied those that changed a state
     * @param late those of the applied that had been overtaken
     * @param repeated those whose event id was remembered
     * @param deadLetters rejected ones by reason, those that there were
     */
    public record Touchpoints(
            long received,
            long timeRecords,
            long applied,
            long late,
            long repeated,
            Map<RejectReason, Long> deadLetters) {

        /** All that were rejected. */
        public long deadLettered() {
            return total(deadLetters);
        }

        Touchpoints plus(Touchpoints other) {
            return new Touchpoints(
                    received + other.received,
                    timeRecords + other.timeRecords,
                    applied + other.applied,
                    late + other.late,
                    repeated + other.repeated,
                    sum(deadLetters, other.deadLetters));
        }
    }

    /**
     * What became of desks' commands.
     *
     * @param received those that came in
     * @param answered those that were carried out, or refused by an event
     * @param repeated those whose id was remembered
     * @param deadLetters rejected ones by reason, those that there were
     */
    public record Commands(long received, long answered, long repeated, Map<RejectReason, Long> deadLetters) {

        /** All that were rejected. */
        public long deadLettered() {
            return total(deadLetters);
        }

        Commands plus(Commands other) {
            return new Commands(
                    received + other.received,
                    answered + other.answered,
                    repeated + other.repeated,
                    sum(deadLetters, other.deadLetters));
        }
    }

    /** Whether everything that came in went somewhere; true at any quiet moment. */
    public boolean isConserved() {
        return touchpoints.received == touchpoints.applied + touchpoints.repeated + touchpoints.deadLettered()
                && commands.received == commands.answered + commands.repeated + commands.deadLettered();
    }

    Counts plus(Counts other) {
        return new Counts(
                touchpoints.plus(other.touchpoints),
                commands.plus(other.commands),
                timersFired + other.timersFired,
                sum(alerts, other.alerts),
                sum(alertEvents, other.alertEvents),
                sum(measured, other.measured),
                sum(justified, other.justified),
                rulesFailed + other.rulesFailed);
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> left, Map<K, Long> right) {
        Map<K, Long> sum = new TreeMap<>(left);
        right.forEach((what, count) -> sum.merge(what, count, Long::sum));
        return Collections.unmodifiableMap(sum);
    }
}
