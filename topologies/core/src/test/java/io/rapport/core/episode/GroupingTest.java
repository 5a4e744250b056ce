package io.rapport.core.episode;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Trigger;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.sample.Commands;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts that belong together, stand in for each other, or are put off together. */
final class GroupingTest {
    private static final String COMPLAINT = "complained";
    private static final String LOW = "low-score";

    private final Customer ann = new Customer(
            Policies.PLAIN,
            SampleRules.book(
                    rule(COMPLAINT, Kind.COMPLAINT).ending(SampleRules.resolvedBy(Selector.of(Kind.RESOLUTION))),
                    rule(LOW, Kind.SURVEY)));

    private static SampleRules rule(String id, Kind kind) {
        return SampleRules.rule(id, Dedup.CASE, new Detector.OnTouchpoint(Selector.of(kind)));
    }

    private static Customer inhibited(Dedup same) {
        Onset onset = new Onset(Duration.ZERO, Duration.ZERO, List.of(new Inhibition(COMPLAINT, same)));
        return new Customer(
                Policies.PLAIN,
                SampleRules.book(
                        rule(COMPLAINT, Kind.COMPLAINT).ending(SampleRules.resolvedBy(Selector.of(Kind.RESOLUTION))),
                        rule(LOW, Kind.SURVEY).onset(onset)));
    }

    @Test
    void whatIsRaisedWhileAnotherLivesIsPartOfItsGroup() {
        // When
        ann.apply(ann.at(1, Kind.COMPLAINT).caseId("7"));
        ann.apply(ann.at(2, Kind.SURVEY).caseId("8"));
        ann.command(3, ann.only(COMPLAINT), Trigger.CLOSE);
        ann.apply(ann.at(4, Kind.SURVEY).caseId("9"));
        ann.command(5, ann.alerts(LOW).get(0), Trigger.CLOSE);
        ann.command(5, ann.alerts(LOW).get(1), Trigger.CLOSE);
        ann.apply(ann.at(6, Kind.SURVEY).caseId("10"));
        // Then: the group goes on for as long as one of it lives
        String first = ann.only(COMPLAINT).alertId();
        String last = ann.alerts(LOW).get(2).alertId();
        assertThat(ann.alerts(LOW)).extracting(a -> a.origin().group()).containsExactly(first, first, last);
    }

    @Test
    void aLiveAlertOfTheSameCaseStandsIn() {
        Customer bob = inhibited(Dedup.CASE);
        // When
        bob.apply(bob.at(1, Kind.COMPLAINT).caseId("7"));
        bob.apply(bob.at(2, Kind.SURVEY).caseId("7"));
        bob.apply(bob.at(3, Kind.SURVEY).caseId("8"));
        // Then
        Alert complaint = bob.last(bob.only(COMPLAINT));
        assertThat(complaint.signals()).isEqualTo(2);
        assertThat(complaint.change().detail()).isEqualTo(LOW);
        assertThat(bob.only(LOW).origin().key()).isEqualTo("case:8");
    }

    @Test
    void anyLiveAlertOfTheCustomerStandsInUntilItIsOver() {
        Customer bob = inhibited(Dedup.CUSTOMER);
        // When
        bob.apply(bob.at(1, Kind.COMPLAINT).caseId("7"));
        bob.apply(bob.at(2, Kind.SURVEY).caseId("8"));
        bob.apply(bob.at(3, Kind.RESOLUTION).caseId("7"));
        bob.apply(bob.at(4, Kind.SURVEY).caseId("8"));
        // Then
        assertThat(bob.only(LOW).origin().raisedAt()).isEqualTo(day(4));
    }

    @Test
    void anotherRulesFindingDoesNotUndoThatAnAlertIsOver() {
        Customer bob = inhibited(Dedup.CASE);
        bob.apply(bob.at(1, Kind.COMPLAINT).caseId("7"));
        Alert complaint = bob.only(COMPLAINT);
        bob.command(2, complaint, Trigger.SNOOZE, Commands.until(day(9)));
        bob.command(2.5, complaint, Trigger.ACKNOWLEDGE);
        // When: it is over while somebody has it, and is put off afterwards
        bob.apply(bob.at(3, Kind.RESOLUTION).caseId("7"));
        bob.apply(bob.at(4, Kind.SURVEY).caseId("7"));
        bob.command(5, complaint, Trigger.SNOOZE, Commands.until(day(9)));
        bob.advance(day(6));
        // Then
        assertThat(bob.times(complaint, Trigger.QUIET)).containsExactly(day(5));
    }

    @Test
    void aSilencePutsNewAlertsOffToItsEnd() {
        ann.apply(ann.at(1, Kind.CAMPAIGN));
        // When: from day 2 until day 5
        ann.silence(1, Commands.silence(day(2), day(5), null));
        ann.apply(ann.at(1.5, Kind.SURVEY).caseId("1"));
        ann.apply(ann.at(2, Kind.SURVEY).caseId("2"));
        ann.apply(ann.at(5, Kind.SURVEY).caseId("3"));
        // Then
        assertThat(ann.alerts(LOW))
                .extracting(Alert::status)
                .containsExactly(AlertStatus.OPEN, AlertStatus.SNOOZED, AlertStatus.OPEN);
        assertThat(ann.alerts(LOW).get(1).handling().until()).isEqualTo(day(5));
        assertThat(ann.times(ann.alerts(LOW).get(1), Trigger.WOKEN)).containsExactly(day(5));
    }

    @Test
    void aSilenceCanBeOfOneRule() {
        ann.apply(ann.at(1, Kind.CAMPAIGN));
        Step.Answer answer = ann.silence(1, Commands.silence(null, day(5), LOW));
        // When
        ann.apply(ann.at(2, Kind.COMPLAINT).caseId("7"));
        ann.apply(ann.at(2, Kind.SURVEY).caseId("8"));
        // Then
        assertThat(answer).isEqualTo(Step.Answer.ANSWERED);
        assertThat(ann.only(COMPLAINT).status()).isEqualTo(AlertStatus.OPEN);
        assertThat(ann.only(LOW).status()).isEqualTo(AlertStatus.SNOOZED);
    }

    @Test
    void silencesThatGoOverIntoEachOtherAreOne() {
        ann.apply(ann.at(1, Kind.CAMPAIGN));
        ann.silence(1, Commands.silence(day(6), day(9), null));
        ann.silence(1, Commands.silence(day(2), day(6), null));
        // When
        ann.apply(ann.at(3, Kind.SURVEY));
        // Then
        assertThat(ann.only(LOW).handling().until()).isEqualTo(day(9));
    }

    @Test
    void whatIsOverBeforeTheSilenceEndsNeverOpens() {
        ann.apply(ann.at(1, Kind.CAMPAIGN));
        ann.silence(1, Commands.silence(null, day(5), null));
        // When
        ann.apply(ann.at(2, Kind.COMPLAINT).caseId("7"));
        ann.apply(ann.at(3, Kind.RESOLUTION).caseId("7"));
        ann.advance(day(10));
        // Then
        assertThat(ann.records(ann.only(COMPLAINT)))
                .extracting(Alert::status)
                .containsExactly(AlertStatus.SNOOZED, AlertStatus.RESOLVED, AlertStatus.CLOSED);
    }

    @Test
    void aSilenceThatNamesNoRuleOrHasPassedOrIsOfNobodyIsUnknown() {
        assertThat(ann.silence(0.5, Commands.silence(null, day(5), LOW))).isEqualTo(Step.Answer.UNKNOWN);
        ann.apply(ann.at(1, Kind.CAMPAIGN));
        assertThat(ann.silence(2, Commands.silence(null, day(5), "no-such-rule")))
                .isEqualTo(Step.Answer.UNKNOWN);
        assertThat(ann.silence(2, Commands.silence(null, day(2), null))).isEqualTo(Step.Answer.UNKNOWN);
        assertThat(ann.silence(2, Commands.silence(day(6), day(5), null))).isEqualTo(Step.Answer.UNKNOWN);
        assertThat(ann.state.silences().all()).isEmpty();
    }
}
