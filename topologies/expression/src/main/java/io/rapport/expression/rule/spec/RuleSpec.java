package io.rapport.expression.rule.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule. Required are id, title and exactly one detector: on, crossing, occurrence, absence, brokenPromise, overdue,
 * sequence, trend or clock.
 *
 * @param id its name
 * @param title what is wrong, in a few words
 * @param desk who gets its alerts (service)
 * @param severity info, warning or critical (warning)
 * @param on one touchpoint is enough
 * @param crossing an outcome comes to a level
 * @param occurrence so many within a time
 * @param absence something does not follow
 * @param brokenPromise a promise is not kept
 * @param overdue a purchase is overdue
 * @param sequence one after the other
 * @param trend an outcome moves
 * @param clock a service clock warns or has run out
 * @param dedup what signals of one alert share (customer)
 * @param holdDown how long it is pending first (0)
 * @param cooldown how long none follows the end of one (0)
 * @param inhibitedBy whose alert stands in for it
 * @param acknowledgedFor how long an acknowledgement holds (for ever)
 * @param remind how it is told of again (never)
 * @param escalate where it goes when it stays open
 * @param resolvedBy touchpoints that say it is over
 * @param quiet how long it must stay over (0)
 * @param reopenWithin how long after its end a signal opens it again (1 day)
 * @param expireAfter how long it stays open when nobody takes it up (30 days)
 * @param followUp when its outcome is measured (30 days)
 * @param clocks by when a desk must act
 * @param action what to do
 * @param runbook where to read more
 */
public record RuleSpec(
        @Nullable String id,
        @Nullable String title,
        @Nullable String desk,
        @Nullable String severity,
        @Nullable SelectorSpec on,
        DetectorSpec.@Nullable Crossing crossing,
        DetectorSpec.@Nullable Occurrence occurrence,
        DetectorSpec.@Nullable Absence absence,
        DetectorSpec.@Nullable BrokenPromise brokenPromise,
        DetectorSpec.@Nullable Overdue overdue,
        DetectorSpec.@Nullable Sequence sequence,
        DetectorSpec.@Nullable Trend trend,
        DetectorSpec.@Nullable Clock clock,
        @Nullable String dedup,
        @Nullable Span holdDown,
        @Nullable Span cooldown,
        @Nullable List<LifeSpec.Inhibition> inhibitedBy,
        @Nullable Span acknowledgedFor,
        LifeSpec.@Nullable Remind remind,
        @Nullable List<LifeSpec.Escalation> escalate,
        @Nullable SelectorSpec resolvedBy,
        @Nullable Span quiet,
        @Nullable Span reopenWithin,
        @Nullable Span expireAfter,
        @Nullable Span followUp,
        LifeSpec.@Nullable Clocks clocks,
        @Nullable String action,
        @Nullable String runbook) {

    /** The detectors that there are, in the order of {@link RuleSpec}; one, or the rule is wrong. */
    public List<String> detectors() {
        List<String> there = new ArrayList<>();
        add(there, "on", on);
        add(there, "crossing", crossing);
        add(there, "occurrence", occurrence);
        add(there, "absence", absence);
        add(there, "brokenPromise", brokenPromise);
        add(there, "overdue", overdue);
        add(there, "sequence", sequence);
        add(there, "trend", trend);
        add(there, "clock", clock);
        return there;
    }

    private static void add(List<String> there, String name, @Nullable Object detector) {
        if (detector != null) {
            there.add(name);
        }
    }
}
