package io.rapport.core.sample;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;

/** Rules for tests: plain ones, with parts to change. */
public record SampleRules(Rule rule) {
    public static final String UNHAPPY = "unhappy-answer";
    public static final String COMPLAINT = "complaint-opened";
    public static final String PROMISE = "broken-promise";
    public static final String SLIPPING = "slipping-away";

    /** A rule that opens its alerts at once and leaves them alone. */
    public static SampleRules rule(String id, Dedup dedup, Detector detector) {
        Advice advice = new Advice("It is " + id, "do something", "read more");
        return new SampleRules(new Rule(
                id,
                "care",
                Severity.WARNING,
                detector,
                dedup,
                Onset.AT_ONCE,
                Attention.NONE,
                Ending.PATIENT,
                List.of(),
                advice));
    }

    public SampleRules onset(Onset onset) {
        Rule r = rule;
        return new SampleRules(new Rule(
                r.id(),
                r.desk(),
                r.severity(),
                r.detector(),
                r.dedup(),
                onset,
                r.attention(),
                r.ending(),
                r.clocks(),
                r.advice()));
    }

    public SampleRules attention(Attention attention) {
        Rule r = rule;
        return new SampleRules(new Rule(
                r.id(),
                r.desk(),
                r.severity(),
                r.detector(),
                r.dedup(),
                r.onset(),
                attention,
                r.ending(),
                r.clocks(),
                r.advice()));
    }

    public SampleRules ending(Ending ending) {
        Rule r = rule;
        return new SampleRules(new Rule(
                r.id(),
                r.desk(),
                r.severity(),
                r.detector(),
                r.dedup(),
                r.onset(),
                r.attention(),
                ending,
                r.clocks(),
                r.advice()));
    }

    public SampleRules clocks(ServiceClock... clocks) {
        Rule r = rule;
        return new SampleRules(new Rule(
                r.id(),
                r.desk(),
                r.severity(),
                r.detector(),
                r.dedup(),
                r.onset(),
                r.attention(),
                r.ending(),
                List.of(clocks),
                r.advice()));
    }

    /** A rule that each touchpoint of a kind raises, all of a customer together. */
    public static SampleRules on(String id, Kind kind) {
        return rule(id, Dedup.CUSTOMER, new Detector.OnTouchpoint(Selector.of(kind)));
    }

    /** A set of these that holds from a time on. */
    public static RuleSet set(String version, long validFrom, SampleRules... rules) {
        return new RuleSet(
                version,
                validFrom,
                List.of(rules).stream().map(SampleRules::rule).toList(),
                CaseService.NONE);
    }

    /** A book of these. */
    public static RuleBook book(SampleRules... rules) {
        return RuleBook.always(List.of(rules).stream().map(SampleRules::rule).toList(), CaseService.NONE);
    }

    /** Four rules: an unhappy answer, a complaint opened, a promise broken, a customer slipping away. */
    public static RuleBook four() {
        return four(Duration.ZERO, 0.8, 0.6);
    }

    /** The same with another grace of promises and other levels of risk. */
    public static RuleBook four(Duration grace, double raise, double clear) {
        return book(
                rule(UNHAPPY, Dedup.EVENT, new Detector.OnTouchpoint(unhappy())),
                rule(COMPLAINT, Dedup.CASE, new Detector.OnTouchpoint(complaint()))
                        .ending(resolvedBy(Selector.of(Kind.RESOLUTION))),
                rule(PROMISE, Dedup.ORDER, new Detector.BrokenPromise(grace)),
                slipping(raise, clear));
    }

    public static SampleRules slipping(double raise, double clear) {
        return rule(
                SLIPPING,
                Dedup.CUSTOMER,
                new Detector.Crossing(Outcome.RETENTION, true, raise, clear, Condition.ALWAYS));
    }

    /** Over, and closed at once. */
    public static Ending resolvedBy(Selector selector) {
        return new Ending(selector, Duration.ZERO, Duration.ZERO, Duration.ofDays(30), Duration.ofDays(30));
    }

    public static Selector unhappy() {
        return Selector.of(Kind.values()[0], Kind.values()).and(SampleRules::isUnhappy);
    }

    private static boolean isUnhappy(Facts facts) {
        Survey survey =
                facts.touchpoint() == null ? null : facts.touchpoint().voice().survey();
        return survey != null && survey.instrument() != Instrument.WALLET_RANK && survey.percent() <= 40;
    }

    private static Selector complaint() {
        return Selector.of(Kind.COMPLAINT).and(facts -> {
            CaseFile file = facts.matter();
            return file != null && file.open();
        });
    }
}
