package io.rapport.core.episode;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Trigger;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How alerts begin, end and come back. */
final class EndingTest {
    private static final String RULE = "contacted";
    private static final Duration MONTH = Duration.ofDays(30);

    private static Customer with(Onset onset, Ending ending) {
        return new Customer(
                Policies.PLAIN,
                SampleRules.book(SampleRules.on(RULE, Kind.CONTACT).onset(onset).ending(ending)));
    }

    private static Onset hold(int days) {
        return new Onset(Duration.ofDays(days), Duration.ZERO, List.of());
    }

    private static Ending ending(Duration quiet, int reopenDays) {
        return new Ending(Selector.of(Kind.RESOLUTION), quiet, Duration.ofDays(reopenDays), MONTH, MONTH);
    }

    @Test
    void whatPassesByItselfWhileHeldDownExpiresAndNeverOpened() {
        Customer ann = with(hold(2), ending(Duration.ZERO, 1));
        // When
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.advance(day(100));
        // Then
        assertThat(ann.records(ann.only(RULE)))
                .extracting(Alert::status)
                .containsExactly(AlertStatus.PENDING, AlertStatus.EXPIRED);
        assertThat(ann.told.recoveries).isEmpty();
        assertThat(ann.state.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatStaysOpensWhenItHasBeenHeldDown() {
        Customer ann = with(hold(2), ending(Duration.ZERO, 1));
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.advance(day(3));
        assertThat(ann.times(ann.only(RULE), Trigger.HELD)).containsExactly(day(3));
        assertThat(ann.last(ann.only(RULE)).status()).isEqualTo(AlertStatus.OPEN);
    }

    @Test
    void noOtherIsRaisedWhileTheKeyCoolsDown() {
        Customer ann = with(new Onset(Duration.ZERO, Duration.ofDays(5), List.of()), ending(Duration.ZERO, 0));
        // When: the first one ends on day 2
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.apply(ann.at(3, Kind.CONTACT));
        ann.apply(ann.at(7, Kind.CONTACT));
        ann.apply(ann.at(7.01, Kind.CONTACT));
        // Then
        assertThat(ann.alerts(RULE)).extracting(a -> a.origin().raisedAt()).containsExactly(day(1), day(7.01));
    }

    @Test
    void itCoolsDownEvenWhenItsOutcomeHasBeenMeasured() {
        Duration day = Duration.ofDays(1);
        Ending measured = new Ending(Selector.of(Kind.RESOLUTION), Duration.ZERO, Duration.ZERO, MONTH, day);
        Customer ann = with(new Onset(Duration.ZERO, Duration.ofDays(5), List.of()), measured);
        // When: the first one ends on day 2
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.apply(ann.at(3, Kind.CAMPAIGN));
        ann.apply(ann.at(4, Kind.CONTACT));
        // Then
        assertThat(ann.told.recoveries).hasSize(1);
        assertThat(ann.alerts(RULE)).hasSize(1);
    }

    @Test
    void thatItResolvesByItselfIsAlwaysTold() {
        Customer ann = with(Onset.AT_ONCE, ending(Duration.ZERO, 3));
        // When
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.advance(day(10));
        // Then
        Alert alert = ann.only(RULE);
        assertThat(ann.course(alert)).containsExactly(Trigger.RAISED, Trigger.QUIET, Trigger.SETTLED);
        assertThat(ann.times(alert, Trigger.SETTLED)).containsExactly(day(5));
        assertThat(ann.last(alert).status()).isEqualTo(AlertStatus.CLOSED);
        assertThat(ann.last(alert).handling().resolvedAt()).isEqualTo(day(2));
    }

    @Test
    void itResolvesWhenItHasBeenQuietForLongEnough() {
        Customer ann = with(Onset.AT_ONCE, ending(Duration.ofDays(2), 3));
        // When
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.apply(ann.at(3, Kind.RESOLUTION));
        ann.advance(day(10));
        // Then
        Alert alert = ann.only(RULE);
        assertThat(ann.times(alert, Trigger.CLEARED)).containsExactly(day(2));
        assertThat(ann.times(alert, Trigger.QUIET)).containsExactly(day(4));
    }

    @Test
    void theQuietThatAnAlertNeedsDoublesEachTimeItComesBack() {
        Customer ann = with(Onset.AT_ONCE, ending(Duration.ofHours(1), 3));
        ann.apply(ann.at(1, Kind.CONTACT));
        // When: over and back three times, then over
        for (int i = 0; i < 3; i++) {
            ann.apply(ann.at(1.01 + i * 0.02, Kind.RESOLUTION));
            ann.apply(ann.at(1.02 + i * 0.02, Kind.CONTACT));
        }
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.advance(day(10));
        // Then
        assertThat(ann.times(ann.only(RULE), Trigger.QUIET)).containsExactly(day(2) + 8 * 3_600_000);
    }

    @Test
    void quietIsDoubledUpToADayOrItself() {
        assertThat(ending(Duration.ZERO, 1).quiet(0)).isZero();
        assertThat(ending(Duration.ZERO, 1).quiet(1)).isEqualTo(120_000);
        assertThat(ending(Duration.ofHours(1), 1).quiet(1_000)).isEqualTo(86_400_000);
        assertThat(ending(MONTH, 1).quiet(5)).isEqualTo(MONTH.toMillis());
    }

    @Test
    void aSignalOpensItAgainWithinAWhileAndIsAnotherAlertAfter() {
        Customer ann = with(Onset.AT_ONCE, ending(Duration.ZERO, 3));
        // When: resolved on day 2, again on day 6 and closed on day 9
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.apply(ann.at(4.9, Kind.CONTACT));
        ann.advance(day(5.9));
        ann.apply(ann.at(6, Kind.RESOLUTION));
        ann.apply(ann.at(9.1, Kind.CONTACT));
        // Then
        List<Alert> alerts = ann.alerts(RULE);
        assertThat(alerts).extracting(a -> a.origin().raisedAt()).containsExactly(day(1), day(9.1));
        assertThat(ann.times(alerts.get(0), Trigger.SIGNALLED)).containsExactly(day(4.9));
        assertThat(ann.last(alerts.get(0)).status()).isEqualTo(AlertStatus.CLOSED);
        assertThat(ann.last(alerts.get(0)).signals()).isEqualTo(2);
    }

    @Test
    void whatNobodyTakesUpExpires() {
        Customer ann = with(Onset.AT_ONCE, ending(Duration.ZERO, 3));
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.advance(day(100));
        assertThat(ann.times(ann.only(RULE), Trigger.UNATTENDED)).containsExactly(day(31));
        assertThat(ann.last(ann.only(RULE)).status()).isEqualTo(AlertStatus.EXPIRED);
    }

    @Test
    void anAlertIsWithdrawnWhenItsRuleIsNotInForceAnyMore() {
        RuleBook book = RuleBook.EMPTY
                .with(SampleRules.set("one", Long.MIN_VALUE, SampleRules.on(RULE, Kind.CONTACT)))
                .with(SampleRules.set("two", day(3), SampleRules.on("other", Kind.CONTACT)));
        Customer ann = new Customer(Policies.PLAIN, book);
        // When
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(3, Kind.CONTACT));
        // Then: each touchpoint was looked at with the rules of its own time
        assertThat(ann.course(ann.only(RULE))).containsExactly(Trigger.RAISED, Trigger.WITHDRAWN);
        assertThat(ann.last(ann.only(RULE)).status()).isEqualTo(AlertStatus.EXPIRED);
        assertThat(ann.only("other").origin().raisedAt()).isEqualTo(day(3));
    }

    @Test
    void resolvingTouchpointsReachAlertsThatStandForTheWholeCustomer() {
        // Given: the rule's dedup says case, but how a customer stands has none
        Detector risk = new Detector.Crossing(Outcome.RETENTION, true, 0.1, 0.05, Condition.ALWAYS);
        SampleRules slipping = SampleRules.rule(SampleRules.SLIPPING, Dedup.CASE, risk)
                .ending(SampleRules.resolvedBy(Selector.of(Kind.RESOLUTION)));
        Customer ann = new Customer(Policies.PLAIN, SampleRules.book(slipping));
        ann.apply(ann.at(1, Kind.USAGE));
        ann.apply(ann.at(2, Kind.CANCELLATION));
        // When
        ann.apply(ann.at(3, Kind.RESOLUTION).caseId("7"));
        // Then
        assertThat(ann.course(ann.only(SampleRules.SLIPPING))).contains(Trigger.QUIET);
    }

    @Test
    void aPromiseIsResolvedByWhatNamesItWhateverTheDedup() {
        // Given: a promise on a case, of a rule that goes by orders
        SampleRules rule = SampleRules.rule(SampleRules.PROMISE, Dedup.ORDER, new Detector.BrokenPromise(Duration.ZERO))
                .ending(SampleRules.resolvedBy(Selector.of(Kind.CONTACT)));
        Customer ann = new Customer(Policies.PLAIN, SampleRules.book(rule));
        ann.apply(ann.at(1, Kind.PROMISE).caseId("7").promisedAt(day(2)));
        // When
        ann.apply(ann.at(3, Kind.CONTACT).caseId("7"));
        // Then
        assertThat(ann.course(ann.only(SampleRules.PROMISE))).contains(Trigger.QUIET);
    }
}
