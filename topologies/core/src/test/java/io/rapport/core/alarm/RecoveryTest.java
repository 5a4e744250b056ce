package io.rapport.core.alarm;

import static io.rapport.core.sample.Customer.DAY;
import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Trigger;
import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.recovery.Recovery.Course;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.sample.Commands;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What came of alerts, and of customers without one. */
final class RecoveryTest {
    private static final String RULE = "complained";
    private static final RuleBook RULES = SampleRules.book(SampleRules.on(RULE, Kind.COMPLAINT)
            .ending(new Ending(
                    Selector.of(Kind.RESOLUTION),
                    Duration.ZERO,
                    Duration.ofDays(3),
                    Duration.ofDays(60),
                    Duration.ofDays(10))));

    private static Customer customer(double controls, RuleBook rules) {
        return new Customer(Policies.with(new AlertPolicy(Duration.ZERO, controls, Duration.ofDays(5))), rules);
    }

    private final Customer ann = customer(0, RULES);
    private final Customer followed = customer(1, RULES);

    private static Recovery only(Customer customer) {
        assertThat(customer.told.recoveries).hasSize(1);
        return customer.told.recoveries.get(0);
    }

    @Test
    void anAlertIsMeasuredOnceWhenItsTimeHasCome() {
        ann.apply(ann.at(0, Kind.PURCHASE).amount(1_000, "EUR"));
        ann.apply(ann.at(1, Kind.COMPLAINT));
        Alert alert = ann.only(RULE);
        // When
        ann.command(2, alert, Trigger.START_RECOVERY, Commands.action("refund", 700));
        ann.command(3, alert, Trigger.ASSIGN, Commands.to(null, "billing"));
        ann.command(4, alert, Trigger.RESOLVE, Commands.result("recovered"));
        ann.apply(ann.at(5, Kind.PURCHASE).amount(1_000, "EUR"));
        ann.advance(day(11) - 1);
        int before = ann.told.recoveries.size();
        ann.advance(day(99));
        // Then
        Recovery recovery = only(ann);
        assertThat(before).isZero();
        assertThat(recovery.from()).isEqualTo(day(1));
        assertThat(recovery.to()).isEqualTo(day(11));
        assertThat(recovery.course()).isEqualTo(new Course(true, false, false));
        assertThat(recovery.alert()).isEqualTo(refunded(alert.alertId()));
        assertThat(recovery.before().satisfaction())
                .isEqualTo(alert.origin().situation().satisfaction());
    }

    private static Recovery.Handled refunded(String alertId) {
        return new Recovery.Handled(
                alertId, RULE, "billing", Severity.WARNING, DAY, 3 * DAY, "refund", 700, "recovered", 1);
    }

    @Test
    void whatOpenedAgainAndIsNotOverIsNotRecovered() {
        ann.apply(ann.at(1, Kind.COMPLAINT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.apply(ann.at(3, Kind.COMPLAINT));
        ann.advance(day(20));
        Recovery.Handled handled = only(ann).alert();
        assertThat(handled).isNotNull();
        assertThat(handled.recoveredAfter()).isNull();
        assertThat(only(ann).course().complained()).isTrue();
        assertThat(handled.isTreated()).isFalse();
    }

    @Test
    void whatHappenedBeforeTheAlertDoesNotCount() {
        ann.apply(ann.at(3, Kind.COMPLAINT));
        ann.apply(ann.at(2, Kind.PURCHASE).amount(1_000, "EUR").build(), day(4));
        ann.apply(ann.at(4, Kind.CANCELLATION));
        ann.advance(day(20));
        assertThat(only(ann).course()).isEqualTo(new Course(false, false, true));
    }

    @Test
    void aCustomerWithoutAnAlertIsFollowedForComparison() {
        // When
        followed.apply(followed.at(0, Kind.PURCHASE).amount(1_000, "EUR"));
        followed.apply(followed.at(2, Kind.PURCHASE).amount(1_000, "EUR"));
        followed.advance(day(99));
        // Then
        Recovery recovery = only(followed);
        assertThat(recovery.alert()).isNull();
        assertThat(recovery.from()).isEqualTo(day(0));
        assertThat(recovery.to()).isEqualTo(day(5));
        assertThat(recovery.course()).isEqualTo(new Course(true, false, false));
    }

    @Test
    void aProspectOrOneNotChosenIsNotFollowed() {
        followed.apply(followed.at(0, Kind.CONTACT));
        ann.apply(ann.at(0, Kind.PURCHASE).amount(1_000, "EUR"));
        followed.advance(day(99));
        ann.advance(day(99));
        assertThat(followed.told.recoveries).isEmpty();
        assertThat(ann.told.recoveries).isEmpty();
    }

    @Test
    void oneWhoGetsAnAlertMeanwhileIsFollowedNoMore() {
        followed.apply(followed.at(0, Kind.PURCHASE).amount(1_000, "EUR"));
        followed.apply(followed.at(1, Kind.COMPLAINT));
        followed.advance(day(99));
        assertThat(only(followed).alert()).isNotNull();
    }

    @Test
    void oneWhoGetsAnAlertByTimeAloneIsFollowedNoMore() {
        Customer bob = customer(1, SampleRules.four());
        bob.apply(bob.at(0, Kind.PURCHASE).orderId("o").promisedAt(day(2)).amount(1_000, "EUR"));
        // When
        bob.advance(day(20));
        // Then
        assertThat(bob.alerts(SampleRules.PROMISE)).hasSize(1);
        assertThat(bob.told.recoveries).isEmpty();
    }
}
