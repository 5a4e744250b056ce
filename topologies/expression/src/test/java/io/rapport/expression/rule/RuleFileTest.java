package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Attention.Escalation;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule file says is what the core gets. */
final class RuleFileTest {
    private static final String EVERY_KEY = """
                version: v1
                rules:
                  - {id: other, title: Other, on: mention}
                  - id: one
                    title: One
                    desk: front
                    severity: critical
                    on: [contact, spend-declared]
                    dedup: order
                    holdDown: PT30M
                    cooldown: 1 week
                    inhibitedBy: [{rule: other}, {rule: one, same: order}]
                    acknowledgedFor: 2d
                    remind: {after: 1h, slower: 3, most: 4}
                    escalate: [{after: 90 min, desk: second}, {after: 1 day, desk: third}]
                    resolvedBy: [resolution, reply]
                    quiet: 10 min
                    reopenWithin: 3d
                    expireAfter: 8 weeks
                    followUp: 10d
                    action: Call.
                    runbook: somewhere
                """;

    private static final String CLOCKS = """
                version: v1
                calendars:
                  desk:
                    zone: Europe/Paris
                    week: {mon-fri: ["09:00-12:30", "13:30-17:00"], sat: ["10:00-12:00"]}
                    holidays: [2026-12-25]
                  nights: {zone: UTC, week: {fri-mon: ["22:00-24:00"]}}
                service:
                  thanks: {kinds: contact, when: touchpoint.topic == 'thanks'}
                  clocks:
                    - name: reply
                      kind: next-reply
                      target: 4h
                      calendar: desk
                      warnAt: 0.5
                      pauses: [{reason: waiting, from: reply, until: contact}]
                    - {name: summary, kind: resolve, closeOfDay: 3}
                rules:
                  - id: one
                    title: One
                    on: contact
                    clocks: {acknowledge: {within: 30 min, calendar: desk}, resolve: {within: 8h, warnAt: 1}}
                """;

    @Test
    void aSimpleRuleTakesSixLines() {
        RuleSet set = RuleFile.read("test.yaml", """
                version: v1
                rules:
                  - id: big-return
                    title: An expensive return
                    on: {kinds: return, when: touchpoint.amount > 500}
                """, 7);

        Rule rule = set.rules().get(0);
        assertThat(set.version()).isEqualTo("v1");
        assertThat(set.validFrom()).isEqualTo(7);
        assertThat(set.service()).isEqualTo(CaseService.NONE);
        assertThat(rule.desk()).isEqualTo("service");
        assertThat(rule.severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.dedup()).isEqualTo(Dedup.CUSTOMER);
        assertThat(rule.onset()).isEqualTo(Onset.AT_ONCE);
        assertThat(rule.attention()).isEqualTo(Attention.NONE);
        assertThat(rule.ending()).isEqualTo(Ending.PATIENT);
        assertThat(rule.clocks()).isEmpty();
        assertThat(rule.advice()).isEqualTo(new Advice("An expensive return", "", ""));
        Detector.OnTouchpoint on = (Detector.OnTouchpoint) rule.detector();
        assertThat(on.on().kinds()).containsExactly(Kind.RETURN);
        assertThat(on.on().picks(Situation.of(Kind.RETURN).amount(501))).isTrue();
        assertThat(on.on().picks(Situation.of(Kind.RETURN).amount(500))).isFalse();
    }

    @Test
    void everyKeyOfARuleArrives() {
        RuleSet set = RuleFile.read("test.yaml", EVERY_KEY, 0);

        Rule rule = set.rules().get(1);
        assertThat(rule.desk()).isEqualTo("front");
        assertThat(rule.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(((Detector.OnTouchpoint) rule.detector()).on().kinds())
                .containsExactlyInAnyOrder(Kind.CONTACT, Kind.SPEND_DECLARED);
        assertThat(rule.dedup()).isEqualTo(Dedup.ORDER);
        assertThat(rule.onset())
                .isEqualTo(new Onset(
                        Duration.ofMinutes(30),
                        Duration.ofDays(7),
                        List.of(new Inhibition("other", Dedup.CUSTOMER), new Inhibition("one", Dedup.ORDER))));
        assertThat(rule.attention())
                .isEqualTo(new Attention(
                        Duration.ofDays(2),
                        Duration.ofHours(1),
                        3,
                        4,
                        List.of(
                                new Escalation(Duration.ofMinutes(90), "second"),
                                new Escalation(Duration.ofDays(1), "third"))));
        assertThat(rule.advice()).isEqualTo(new Advice("One", "Call.", "somewhere"));
    }

    @Test
    void everyKeyOfAnEndingArrives() {
        Rule rule = RuleFile.read("test.yaml", EVERY_KEY, 0).rules().get(1);

        assertThat(rule.ending().resolvedBy().kinds()).containsExactlyInAnyOrder(Kind.RESOLUTION, Kind.REPLY);
        assertThat(rule.ending().quiet()).isEqualTo(Duration.ofMinutes(10));
        assertThat(rule.ending().reopenWithin()).isEqualTo(Duration.ofDays(3));
        assertThat(rule.ending().expireAfter()).isEqualTo(Duration.ofDays(56));
        assertThat(rule.ending().followUp()).isEqualTo(Duration.ofDays(10));
    }

    @Test
    void everyDetectorArrives() {
        assertThat(detector("crossing: {outcome: retentionRisk, above: 0.8, clear: 0.6}"))
                .isEqualTo(new Detector.Crossing(Outcome.RETENTION, true, 0.8, 0.6, Condition.ALWAYS));
        assertThat(detector("crossing: {outcome: shareOfWallet, below: 0.2}"))
                .isEqualTo(new Detector.Crossing(Outcome.SHARE_OF_WALLET, false, 0.2, 0.2, Condition.ALWAYS));
        assertThat(detector("occurrence: {of: contact, count: 3, within: 7d}"))
                .satisfies(found ->
                        assertThat(((Detector.Occurrence) found).count()).isEqualTo(3));
        assertThat(detector("absence: {after: resolution, until: [purchase, survey], within: 30d}"))
                .satisfies(found -> {
                    assertThat(((Detector.Absence) found).after().kinds()).containsExactly(Kind.RESOLUTION);
                    assertThat(((Detector.Absence) found).until().kinds()).hasSize(2);
                    assertThat(((Detector.Absence) found).within()).isEqualTo(Duration.ofDays(30));
                });
        assertThat(detector("brokenPromise: {grace: 2h}")).isEqualTo(new Detector.BrokenPromise(Duration.ofHours(2)));
        assertThat(detector("brokenPromise: {}")).isEqualTo(new Detector.BrokenPromise(Duration.ZERO));
        assertThat(detector("overdue: {times: 2.5}")).isEqualTo(new Detector.Overdue(2.5, 4, Condition.ALWAYS));
        assertThat(detector("sequence: {steps: [delivery, survey, contact], within: 14d}"))
                .satisfies(
                        found -> assertThat(((Detector.Sequence) found).steps()).hasSize(3));
        assertThat(detector("trend: {outcome: buyingIntention, change: -1.5, over: 30d, touchpoints: 4}"))
                .isEqualTo(new Detector.Trend(Outcome.BUYING_INTENTION, -1.5, Duration.ofDays(30), 4));
        assertThat(detector("clock: {name: reply, at: warning}")).isEqualTo(new Detector.OnClock("reply", false));
        assertThat(detector("clock: {name: reply}")).isEqualTo(new Detector.OnClock("reply", true));
    }

    private static Detector detector(String detector) {
        return RuleFile.read("test.yaml", """
                        version: v1
                        service: {clocks: [{name: reply, kind: first-reply, target: 4h}]}
                        rules:
                          - id: one
                            title: One
                        """ + "    " + detector + "\n", 0)
                .rules()
                .get(0)
                .detector();
    }

    @Test
    void clocksRunOnTheirCalendars() {
        RuleSet set = RuleFile.read("test.yaml", CLOCKS, 0);

        ServiceClock reply = set.service().clocks().get(0);
        long thursdayMorning = Instant.parse("2026-12-24T09:00:00Z").toEpochMilli();
        assertThat(reply.calendar().dueAt(reply.target(), thursdayMorning))
                .isEqualTo(Instant.parse("2026-12-24T14:00:00Z").toEpochMilli());
        assertThat(reply.calendar().after(thursdayMorning, Duration.ofHours(7).toMillis()))
                .isEqualTo(Instant.parse("2026-12-26T10:00:00Z").toEpochMilli());
        assertThat(reply.kind()).isEqualTo(ClockKind.NEXT_REPLY);
        assertThat(reply.warnAt()).isEqualTo(0.5);
        assertThat(reply.pauses()).hasSize(1);
        assertThat(set.service().clocks().get(1).target()).isEqualTo(new Target.CloseOfDay(3));
        assertThat(set.rules().get(0).clocks())
                .extracting(ServiceClock::kind, ServiceClock::warnAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ClockKind.ACKNOWLEDGE, 0.8),
                        org.assertj.core.groups.Tuple.tuple(ClockKind.RESOLVE, 1.0));
        assertThat(set.rules().get(0).clocks().get(1).calendar()).isSameAs(BusinessCalendar.always());
    }
}
