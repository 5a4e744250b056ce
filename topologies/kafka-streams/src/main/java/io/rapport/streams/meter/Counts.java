package io.rapport.streams.meter;

import io.rapport.core.alert.AlertRule;
import io.rapport.core.screening.RejectReason;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been counted at a moment, see {@link StepMeters}.
 *
 * @param received touchpoints that came in
 * @param timeRecords records that only said that time had passed
 * @param applied touchpoints that changed a state
 * @param late those of the applied that had been overtaken
 * @param repeated touchpoints whose event id was remembered
 * @param timersFired deadlines reached
 * @param deadLetters rejected touchpoints by reason, those that there were
 * @param alerts alerts raised by rule, those that there were
 */
public record Counts(
        long received,
        long timeRecords,
        long applied,
        long late,
        long repeated,
        long timersFired,
        Map<RejectReason, Long> deadLetters,
        Map<AlertRule, Long> alerts) {
    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    /** All touchpoints that were rejected. */
    public long deadLettered() {
        return deadLetters.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everything that came in went somewhere; true at any quiet moment. */
    public boolean isConserved() {
        return received == applied + repeated + deadLettered();
    }

    Counts plus(Counts other) {
        return new Counts(
                received + other.received,
                timeRecords + other.timeRecords,
                applied + other.applied,
                late + other.late,
                repeated + other.repeated,
                timersFired + other.timersFired,
                sum(deadLetters, other.deadLetters),
                sum(alerts, other.alerts));
    }

    private static <E extends Enum<E>> Map<E, Long> sum(Map<E, Long> left, Map<E, Long> right) {
        Map<E, Long> sum = new TreeMap<>(left);
        right.forEach((what, count) -> sum.merge(what, count, Long::sum));
        return Collections.unmodifiableMap(sum);
    }
}
