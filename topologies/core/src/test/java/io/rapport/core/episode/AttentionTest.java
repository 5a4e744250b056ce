package io.rapport.core.episode;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Trigger;
import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Attention.Escalation;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.sample.Commands;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How an alert makes itself heard: lapses, reminders, escalation, clocks. */
final class AttentionTest {
    private static final String RULE = "contacted";

    private static Customer with(Attention attention) {
        return of(SampleRules.on(RULE, Kind.CONTACT).attention(attention));
    }

    private static Customer of(SampleRules rule) {
        Customer ann = new Customer(Policies.PLAIN, SampleRules.book(rule));
        ann.apply(ann.at(1, Kind.CONTACT));
        return ann;
    }

    private static Attention acknowledgedFor(int days) {
        return new Attention(Duration.ofDays(days), Duration.ZERO, 1, 0, List.of());
    }

    private static Attention reminders(int days, double slower, int reminders) {
        return new Attention(Duration.ofDays(2), Duration.ofDays(days), slower, reminders, List.of());
    }

    @Test
    void anAcknowledgementLapsesAndTheAlertIsOpenAgain() {
        Customer ann = with(acknowledgedFor(2));
        Alert alert = ann.only(RULE);
        ann.command(2, alert, Trigger.ACKNOWLEDGE);
        // When
        boolean early = ann.advance(day(4) - 1);
        ann.advance(day(4));
        // Then
        assertThat(early).isFalse();
        assertThat(ann.course(alert)).containsExactly(Trigger.RAISED, Trigger.ACKNOWLEDGE, Trigger.LAPSED);
        assertThat(ann.last(alert).status()).isEqualTo(AlertStatus.OPEN);
        assertThat(ann.last(alert).handling().acknowledgedAt()).isEqualTo(day(2));
    }

    @Test
    void onlyAnotherAcknowledgementHoldsAnew() {
        Customer ann = with(acknowledgedFor(2));
        Alert alert = ann.only(RULE);
        ann.command(2, alert, Trigger.ACKNOWLEDGE);
        // When: a signal and a note do not, the second acknowledgement does
        ann.command(2.5, alert, Trigger.ACKNOWLEDGE);
        ann.apply(ann.at(3, Kind.CONTACT));
        ann.command(4, alert, Trigger.NOTE, Commands.note("called, no answer"));
        ann.advance(day(20));
        // Then
        assertThat(ann.times(alert, Trigger.LAPSED)).containsExactly(day(4.5));
    }

    @Test
    void remindersSlowDownAndEnd() {
        Customer ann = with(reminders(1, 2, 3));
        ann.advance(day(25));
        assertThat(ann.times(ann.only(RULE), Trigger.REMINDED)).containsExactly(day(2), day(4), day(8));
        assertThat(ann.course(ann.only(RULE))).hasSize(4);
    }

    @Test
    void remindersThatWouldHaveComeWhileSomebodyHadItAreNotMadeUpFor() {
        Customer ann = with(reminders(1, 1, 5));
        Alert alert = ann.only(RULE);
        // When: it lapses on day 4.5
        ann.command(2.5, alert, Trigger.ACKNOWLEDGE);
        ann.advance(day(20));
        // Then
        assertThat(ann.times(alert, Trigger.REMINDED)).containsExactly(day(2), day(5), day(6));
    }

    @Test
    void theChainOfEscalationChangesTheDesk() {
        Escalation first = new Escalation(Duration.ofDays(1), "team-lead");
        Escalation second = new Escalation(Duration.ofDays(3), "head");
        Customer ann = with(new Attention(Duration.ZERO, Duration.ZERO, 1, 0, List.of(first, second)));
        // When
        ann.advance(day(10));
        // Then
        List<Alert> records = ann.records(ann.only(RULE));
        assertThat(records).extracting(a -> a.handling().desk()).containsExactly("care", "team-lead", "head");
        assertThat(records).extracting(a -> a.change().detail()).containsExactly(null, "team-lead", "head");
        assertThat(records).extracting(a -> a.handling().escalations()).containsExactly(0, 1, 2);
        assertThat(ann.times(ann.only(RULE), Trigger.ESCALATED)).containsExactly(day(2), day(4));
    }

    @Test
    void whatIsTakenUpDoesNotEscalate() {
        Escalation first = new Escalation(Duration.ofDays(1), "team-lead");
        Customer ann = with(new Attention(Duration.ZERO, Duration.ZERO, 1, 0, List.of(first)));
        ann.command(1.5, ann.only(RULE), Trigger.ACKNOWLEDGE);
        ann.advance(day(20));
        assertThat(ann.times(ann.only(RULE), Trigger.ESCALATED)).isEmpty();
    }

    private static ServiceClock clock(ClockKind kind, int days) {
        Target target = new Target.Elapsed(Duration.ofDays(days));
        return new ServiceClock(
                kind.name().toLowerCase(Locale.ROOT), kind, target, BusinessCalendar.always(), 0.5, List.of());
    }

    @Test
    void eachClockWarnsOnceAndBreachesOnce() {
        Customer ann = of(SampleRules.on(RULE, Kind.CONTACT)
                .clocks(clock(ClockKind.ACKNOWLEDGE, 2), clock(ClockKind.RESOLVE, 4)));
        Alert alert = ann.only(RULE);
        // When
        ann.advance(day(20));
        // Then
        assertThat(ann.records(alert))
                .extracting(Alert::change)
                .containsExactly(
                        Change.automatic(Trigger.RAISED, day(1), null),
                        Change.automatic(Trigger.WARNED, day(2), "acknowledge"),
                        Change.automatic(Trigger.BREACHED, day(3), "acknowledge"),
                        Change.automatic(Trigger.WARNED, day(3), "resolve"),
                        Change.automatic(Trigger.BREACHED, day(5), "resolve"));
        assertThat(alert.handling().acknowledgeBy()).isEqualTo(day(3));
        assertThat(alert.handling().resolveBy()).isEqualTo(day(5));
    }

    @Test
    void aClockStopsWhenWhatItAsksForIsDone() {
        Customer ann = of(SampleRules.on(RULE, Kind.CONTACT)
                .clocks(clock(ClockKind.ACKNOWLEDGE, 2), clock(ClockKind.RESOLVE, 4)));
        Alert alert = ann.only(RULE);
        // When
        ann.command(1.5, alert, Trigger.ACKNOWLEDGE);
        ann.command(4, alert, Trigger.RESOLVE);
        ann.advance(day(20));
        // Then
        assertThat(ann.course(alert))
                .containsExactly(Trigger.RAISED, Trigger.ACKNOWLEDGE, Trigger.WARNED, Trigger.RESOLVE, Trigger.SETTLED);
    }

    @Test
    void aClockRunsOnAnAlertThatWasTakenUpBeforeItOpened() {
        Customer ann = of(SampleRules.on(RULE, Kind.CONTACT)
                .onset(new Onset(Duration.ofDays(9), Duration.ZERO, List.of()))
                .clocks(clock(ClockKind.RESOLVE, 4)));
        Alert alert = ann.only(RULE);
        // When
        ann.command(2, alert, Trigger.ACKNOWLEDGE);
        ann.advance(day(20));
        // Then
        assertThat(alert.handling().resolveBy()).isNull();
        assertThat(ann.times(alert, Trigger.BREACHED)).containsExactly(day(6));
    }

    @Test
    void aSnoozeIsExtendedAndWakesOnce() {
        Customer ann = with(Attention.NONE);
        Alert alert = ann.only(RULE);
        // When
        ann.command(2, alert, Trigger.SNOOZE, Commands.until(day(4)));
        ann.command(3, alert, Trigger.SNOOZE, Commands.until(day(6)));
        ann.advance(day(20));
        // Then
        assertThat(ann.records(alert))
                .extracting(a -> a.handling().until())
                .containsExactly(null, day(4), day(6), null);
        assertThat(ann.times(alert, Trigger.WOKEN)).containsExactly(day(6));
        assertThat(ann.last(alert).status()).isEqualTo(AlertStatus.OPEN);
    }
}
