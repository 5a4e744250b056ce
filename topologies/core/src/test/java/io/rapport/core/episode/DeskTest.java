package io.rapport.core.episode;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Change.Refusal;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.sample.Commands;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Answer;
import io.rapport.core.touchpoint.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What desks do. */
final class DeskTest {
    private static final String RULE = "contacted";
    private final Customer ann = new Customer(
            Policies.PLAIN,
            SampleRules.book(
                    SampleRules.on(RULE, Kind.CONTACT).ending(SampleRules.resolvedBy(Selector.of(Kind.RESOLUTION)))));

    private Alert raised() {
        ann.apply(ann.at(1, Kind.CONTACT));
        return ann.only(RULE);
    }

    @Test
    void whatADeskHasTakenUpDoesNotEndBecauseItIsOver() {
        Alert alert = raised();
        ann.command(2, alert, Trigger.START_RECOVERY, Commands.action("refund", 1));
        // When
        ann.apply(ann.at(3, Kind.RESOLUTION));
        ann.advance(day(20));
        // Then
        assertThat(ann.last(alert).status()).isEqualTo(AlertStatus.IN_RECOVERY);
        assertThat(ann.last(alert).change().trigger()).isEqualTo(Trigger.CLEARED);
    }

    @Test
    void whatIsDueAtAnInstantComesBeforeACommandOfThatInstant() {
        Alert alert = raised();
        ann.command(2, alert, Trigger.SNOOZE, Commands.until(day(5)));
        ann.command(5, alert, Trigger.ACKNOWLEDGE);
        assertThat(ann.course(alert))
                .containsExactly(Trigger.RAISED, Trigger.SNOOZE, Trigger.WOKEN, Trigger.ACKNOWLEDGE);
    }

    @Test
    void costsAddUpAndTheLastActionIsKept() {
        Alert alert = raised();
        ann.command(2, alert, Trigger.START_RECOVERY, Commands.action("call-back", 300));
        ann.command(3, alert, Trigger.START_RECOVERY, Commands.action("refund", 2_000));
        assertThat(ann.last(alert).handling().costMinor()).isEqualTo(2_300);
        assertThat(ann.last(alert).handling().action()).isEqualTo("refund");
    }

    @Test
    void aNoteIsPassedOnAndNeverKeptAndAssignsNobody() {
        Alert alert = raised();
        // When: with everything that other commands take
        ann.command(2, alert, Trigger.NOTE, Commands.all(day(9)));
        // Then
        Alert noted = ann.last(alert);
        assertThat(noted.change().command()).isNotNull();
        assertThat(noted.change().command().note()).isEqualTo("a note");
        assertThat(noted.handling()).isEqualTo(alert.handling());
        assertThat(new String(ann.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("a note");
    }

    @Test
    void anAssignmentIsToADeskOrAPersonOrBoth() {
        Alert alert = raised();
        ann.command(2, alert, Trigger.ASSIGN, Commands.to("lee", null));
        ann.command(3, alert, Trigger.ASSIGN, Commands.to(null, "billing"));
        assertThat(ann.last(alert).handling().assignee()).isEqualTo("lee");
        assertThat(ann.last(alert).handling().desk()).isEqualTo("billing");
        assertThat(ann.last(alert).status()).isEqualTo(AlertStatus.OPEN);
    }

    @Test
    void aCommandThatLacksSomethingIsRefusedWithTheReason() {
        Alert alert = raised();
        for (Trigger trigger : new Trigger[] {Trigger.ASSIGN, Trigger.SNOOZE, Trigger.NOTE, Trigger.START_RECOVERY}) {
            ann.command(2, alert, trigger);
            assertRefused(alert, Refusal.INCOMPLETE);
        }
        ann.command(2, alert, Trigger.SNOOZE, Commands.until(day(2)));
        assertRefused(alert, Refusal.TIME_PASSED);
    }

    private void assertRefused(Alert alert, Refusal refusal) {
        Change.ByCommand answered =
                Objects.requireNonNull(ann.last(alert).change().command());
        assertThat(answered.refusal()).isEqualTo(refusal);
        assertThat(ann.last(alert).status()).isEqualTo(AlertStatus.OPEN);
    }

    @Test
    void aRepeatedCommandChangesNothing() {
        Alert alert = raised();
        Command command = new Command(
                "once", "ann", alert.alertId(), Trigger.START_RECOVERY, "kim", Commands.action("refund", 5));
        ann.command(command, day(2));
        byte[] once = ann.bytes();
        // When
        Answer answer = ann.command(command, day(3));
        // Then
        assertThat(answer).isEqualTo(Answer.REPEATED);
        assertThat(ann.bytes()).isEqualTo(once);
    }

    @Test
    void thereIsNoSuchAlertOrNoneOfSuchACustomer() {
        Command command = new Command("c", "ann", "no-such-alert", Trigger.CLOSE, "kim", Command.Details.NONE);
        Answer unborn = ann.command(command, day(0));
        raised();
        Answer unknown = ann.command(command, day(2));
        assertThat(unborn).isEqualTo(Answer.UNKNOWN);
        assertThat(unknown).isEqualTo(Answer.UNKNOWN);
        assertThat(ann.told.alerts).hasSize(1);
    }

    @Test
    void aResultIsKeptAndClosingSaysWhenItWasOver() {
        Alert alert = raised();
        ann.command(2, alert, Trigger.CLOSE, Commands.result("false-alarm"));
        assertThat(ann.last(alert).handling().result()).isEqualTo("false-alarm");
        assertThat(ann.last(alert).handling().resolvedAt()).isEqualTo(day(2));
        assertThat(ann.last(alert).handling().acknowledgedAt()).isEqualTo(day(2));
    }

    @Test
    void aMillionCommandsLeaveAStateOfBoundedSize() {
        Alert alert = raised();
        Step step = new Step(Policies.PLAIN, SampleRules.book(SampleRules.on(RULE, Kind.CONTACT)));
        Outputs nowhere = new Nowhere();
        Trigger[] commands = {Trigger.ACKNOWLEDGE, Trigger.ASSIGN, Trigger.SNOOZE, Trigger.NOTE, Trigger.START_RECOVERY
        };
        // When: and a silence now and then
        for (int i = 0; i < 1_000_000; i++) {
            long now = day(2) + i;
            Trigger trigger = i % 10 == 9 ? null : commands[i % commands.length];
            Command command = new Command(
                    "c" + i,
                    "ann",
                    trigger == null ? null : alert.alertId(),
                    trigger,
                    "kim",
                    Commands.all(now + 9_999));
            step.command(ann.state, command, now, nowhere);
        }
        // Then: eight bytes for each command that is remembered
        int remembered = Step.MOST_COMMANDS * Long.BYTES;
        assertThat(ann.state.seenCommands().size()).isEqualTo(Step.MOST_COMMANDS);
        assertThat(ann.state.seen().size())
                .as("events are not forgotten for it")
                .isOne();
        assertThat(ann.bytes()).hasSizeBetween(remembered, remembered + 1_024);
    }

    private static final class Nowhere implements Outputs {
        @Override
        public void alert(Alert alert) {
            // Not kept: there are a million.
        }

        @Override
        public void enriched(io.rapport.core.step.Enriched enriched) {
            // There is none.
        }

        @Override
        public void metrics(LiveMetrics metrics) {
            // Not looked at.
        }
    }

    @Test
    void beyondTheBoundTheOldestAlertEndsAndIsToldOf() {
        Customer bob = new Customer(
                Policies.PLAIN,
                SampleRules.book(
                        SampleRules.rule(RULE, Dedup.EVENT, new Detector.OnTouchpoint(Selector.of(Kind.CONTACT)))));
        // When: the first is put off, the second resolved, the fourth closed
        for (int i = 0; i < Lives.MOST; i++) {
            bob.apply(bob.at(1 + i * 0.001, Kind.CONTACT));
        }
        bob.command(2, bob.alerts(RULE).get(0), Trigger.SNOOZE, Commands.until(day(20)));
        bob.command(2, bob.alerts(RULE).get(1), Trigger.RESOLVE);
        bob.command(2, bob.alerts(RULE).get(3), Trigger.CLOSE);
        for (int i = 0; i < 4; i++) {
            bob.apply(bob.at(2.1, Kind.CONTACT));
        }
        // Then: the closed one went first
        assertThat(bob.state.episodes().all()).hasSize(Lives.MOST);
        assertThat(bob.alerts(RULE).stream().limit(5).map(bob::last).map(Alert::status))
                .containsExactly(
                        AlertStatus.EXPIRED,
                        AlertStatus.CLOSED,
                        AlertStatus.EXPIRED,
                        AlertStatus.CLOSED,
                        AlertStatus.OPEN);
        assertThat(bob.last(bob.alerts(RULE).get(2)).change().detail()).isEqualTo("too many alerts");
    }
}
