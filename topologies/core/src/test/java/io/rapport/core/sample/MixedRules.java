package io.rapport.core.sample;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Attention.Escalation;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;

/** Rules with every detector and every part of a life, in three sets one after the other. */
public final class MixedRules {
    private static final String COMPLAINED = "complained";

    private MixedRules() {}

    /** From the beginning, from day 70 and from day 140. */
    public static List<RuleSet> sets() {
        SampleRules slipping = SampleRules.slipping(0.5, 0.4);
        SampleRules earlier = SampleRules.slipping(0.3, 0.2);
        return List.of(
                set(
                        "one",
                        Long.MIN_VALUE,
                        complained(6, 2),
                        unhappy(),
                        slipping,
                        promise(),
                        overdue(),
                        counted(),
                        waited(),
                        failing()),
                set("two", Customer.day(70), complained(0, 30), unhappy(), waited(), sequence(), trend(), failing()),
                set("three", Customer.day(140), complained(0, 0), promise(), counted(), sequence(), trend(), earlier));
    }

    private static RuleSet set(String version, long validFrom, SampleRules... rules) {
        return SampleRules.set(version, validFrom, rules);
    }

    private static SampleRules unhappy() {
        Onset onset = new Onset(Duration.ZERO, hours(30), List.of(new Inhibition(COMPLAINED, Dedup.CASE)));
        return SampleRules.rule(SampleRules.UNHAPPY, Dedup.EVENT, new Detector.OnTouchpoint(SampleRules.unhappy()))
                .onset(onset);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static SampleRules on(String id, Dedup dedup, Detector detector) {
        return SampleRules.rule(id, dedup, detector).ending(ending(12)).attention(attention());
    }

    private static Ending ending(int quietHours) {
        return new Ending(
                Selector.of(Kind.RESOLUTION, Kind.REPLY), hours(quietHours), hours(50), hours(480), hours(240));
    }

    private static Attention attention() {
        return new Attention(
                hours(24),
                hours(12),
                2,
                3,
                List.of(new Escalation(hours(24), "lead"), new Escalation(hours(72), "head")));
    }

    private static SampleRules complained(int holdHours, int quietHours) {
        return on(COMPLAINED, Dedup.CASE, new Detector.OnTouchpoint(Selector.of(Kind.COMPLAINT, Kind.REOPENING)))
                .onset(new Onset(hours(holdHours), Duration.ZERO, List.of()))
                .ending(ending(quietHours))
                .clocks(clock(ClockKind.ACKNOWLEDGE, 8), clock(ClockKind.RESOLVE, 96));
    }

    private static ServiceClock clock(ClockKind kind, int hours) {
        return new ServiceClock(
                kind.name(), kind, new Target.Elapsed(hours(hours)), BusinessCalendar.always(), 0.75, List.of());
    }

    private static SampleRules promise() {
        return on(SampleRules.PROMISE, Dedup.ORDER, new Detector.BrokenPromise(hours(2)));
    }

    private static SampleRules overdue() {
        return on("overdue", Dedup.CUSTOMER, new Detector.Overdue(1.5, 3, Condition.ALWAYS));
    }

    private static SampleRules counted() {
        return on(
                        "counted",
                        Dedup.TOPIC,
                        new Detector.Occurrence(Selector.of(Kind.CONTACT, Kind.PURCHASE), 3, hours(240)))
                .onset(new Onset(hours(3), hours(48), List.of()));
    }

    private static SampleRules waited() {
        return on(
                "waited",
                Dedup.CASE,
                new Detector.Absence(Selector.of(Kind.COMPLAINT, Kind.CONTACT), Selector.of(Kind.REPLY), hours(48)));
    }

    private static SampleRules sequence() {
        List<Selector> steps =
                List.of(Selector.of(Kind.PURCHASE), Selector.of(Kind.DELIVERY), Selector.of(Kind.PURCHASE));
        return on("sequence", Dedup.CUSTOMER, new Detector.Sequence(steps, hours(500)));
    }

    private static SampleRules trend() {
        return on("trend", Dedup.CUSTOMER, new Detector.Trend(Outcome.SATISFACTION, -4, hours(480), 3));
    }

    private static SampleRules failing() {
        return on(
                "failing",
                Dedup.CASE,
                new Detector.OnTouchpoint(Selector.of(Kind.USAGE).and(facts -> {
                    if (facts.openCases() > 2) {
                        throw new ConditionFailedException("too many cases");
                    }
                    return true;
                })));
    }
}
