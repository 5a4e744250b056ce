package io.rapport.core.alert;

import static io.rapport.core.sample.Customer.DAY;
import static io.rapport.core.sample.Customer.day;
import static io.rapport.core.sample.SampleRules.COMPLAINT;
import static io.rapport.core.sample.SampleRules.PROMISE;
import static io.rapport.core.sample.SampleRules.SLIPPING;
import static io.rapport.core.sample.SampleRules.UNHAPPY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.Rule;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When each rule raises, at which instant, and under which id. */
final class AlertsTest {
    private final Customer ann = new Customer(Policy.DEFAULT);

    @Test
    void anUnhappyAnswerRaisesOneAlertAtItsInstant() {
        // When: 40 of 100 is the level, 3 of 10 is below it and 5 of 10 is not
        ann.apply(ann.at(1, Kind.SURVEY).survey(Instrument.NPS, 5, 0, 10));
        ann.apply(ann.at(2, Kind.SURVEY).survey(Instrument.NPS, 4, 0, 10).verbatim("awful"));
        // Then
        Alert alert = ann.alerts(UNHAPPY).get(0);
        assertThat(ann.alerts(UNHAPPY)).hasSize(1);
        assertThat(alert.origin().raisedAt()).isEqualTo(day(2));
        assertThat(alert.origin().eventId()).isEqualTo("e2");
        assertThat(alert.origin().key()).isEqualTo("event:e2");
        assertThat(alert.origin().reason()).isEqualTo("It is unhappy-answer: answered 4 on a scale of 0 to 10 (NPS)");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("ann", UNHAPPY, "event:e2@" + day(2)));
    }

    @Test
    void aLastPlaceAmongBrandsIsNoUnhappyAnswer() {
        ann.apply(ann.at(1, Kind.SURVEY).survey(Instrument.WALLET_RANK, 1, 1, 3));
        assertThat(ann.told.alerts).isEmpty();
    }

    @Test
    void aComplaintRaisesOnceWhileItsCaseIsOpen() {
        // When
        ann.apply(ann.at(1, Kind.COMPLAINT).caseId("7"));
        ann.apply(ann.at(1.1, Kind.COMPLAINT).caseId("7"));
        ann.apply(ann.at(2, Kind.RESOLUTION).caseId("7"));
        ann.apply(ann.at(3, Kind.REOPENING).caseId("7"));
        ann.apply(ann.at(3.5, Kind.COMPLAINT).caseId("7"));
        ann.apply(ann.at(4, Kind.COMPLAINT).caseId("8"));
        // Then
        List<Alert> alerts = ann.alerts(COMPLAINT);
        assertThat(alerts).extracting(alert -> alert.origin().key()).containsExactly("case:7", "case:7", "case:8");
        assertThat(alerts.get(0).origin().raisedAt()).isEqualTo(day(1));
    }

    @Test
    void aComplaintWithoutACaseRaisesAnewOnceTheLastOneWasResolved() {
        // When
        ann.apply(ann.at(1, Kind.COMPLAINT));
        ann.apply(ann.at(1.1, Kind.COMPLAINT));
        ann.apply(ann.at(2, Kind.RESOLUTION));
        ann.apply(ann.at(3, Kind.COMPLAINT));
        ann.apply(ann.at(3, Kind.RESOLUTION));
        ann.apply(topic(40));
        ann.apply(ann.at(41, Kind.RESOLUTION).labels(topicOnly()));
        ann.apply(topic(80));
        // Then: each of them has an id of its own
        List<Alert> alerts = ann.alerts(COMPLAINT);
        assertThat(alerts).extracting(alert -> alert.origin().eventId()).containsExactly("e1", "e4", "e6", "e8");
        assertThat(alerts).extracting(Alert::alertId).doesNotHaveDuplicates();
    }

    private TouchpointBuilder topic(double days) {
        return ann.at(days, Kind.COMPLAINT).labels(topicOnly());
    }

    private static Labels topicOnly() {
        return new Labels(null, null, null, null, null, null, null, null, "parcel", null);
    }

    @Test
    void aComplaintThatComesAfterItsResolutionRaisesNothing() {
        ann.apply(ann.at(2, Kind.RESOLUTION).caseId("7"));
        ann.apply(ann.at(1, Kind.COMPLAINT).caseId("7"));
        assertThat(ann.told.alerts).isEmpty();
    }

    @Test
    void aPromiseBreaksByTimeAloneAtItsInstantWithGrace() {
        // Given
        Customer bob = new Customer(
                Policies.with(new AlertPolicy(Duration.ofHours(2), 0, Duration.ofDays(30))),
                SampleRules.four(Duration.ofHours(2), 0.8, 0.6));
        bob.apply(bob.at(1, Kind.PURCHASE).orderId("o").promisedAt(day(3)));
        // When
        boolean early = bob.advance(day(3) + 7_199_999);
        boolean due = bob.advance(day(3) + 7_200_000);
        boolean again = bob.advance(day(3.5));
        // Then
        assertThat(List.of(early, due, again)).containsExactly(false, true, false);
        Alert alert = bob.alerts(PROMISE).get(0);
        assertThat(bob.alerts(PROMISE)).hasSize(1);
        assertThat(alert.origin().raisedAt()).isEqualTo(day(3) + 7_200_000);
        assertThat(alert.origin().eventId()).isNull();
        assertThat(alert.origin().key()).isEqualTo("order:o");
        assertThat(alert.origin().situation().risk().promises()).isEqualTo(0.4);
    }

    @Test
    void aPromiseKeptInTimeRaisesNothing() {
        ann.apply(ann.at(1, Kind.PURCHASE).orderId("o").promisedAt(day(3)));
        ann.apply(ann.at(2.9, Kind.DELIVERY).orderId("o").result(Result.SUCCEEDED));
        ann.advance(day(10));
        assertThat(ann.alerts(PROMISE)).isEmpty();
    }

    @Test
    void lateWordOfADeliveryDoesNotTakeTheAlertBack() {
        // Given
        ann.apply(ann.at(1, Kind.PURCHASE).orderId("o").promisedAt(day(3)));
        ann.advance(day(3));
        int overdue = ann.metrics(day(3)).overduePromises();
        // When: it had come in time, but we hear of it late
        ann.apply(ann.at(2, Kind.DELIVERY).orderId("o").result(Result.SUCCEEDED));
        ann.advance(day(10));
        // Then
        assertThat(ann.alerts(PROMISE)).hasSize(1);
        assertThat(overdue).isEqualTo(1);
        assertThat(ann.metrics().overduePromises()).isZero();
        assertThat(ann.told.enriched.get(1).asOf()).isEqualTo(day(3));
    }

    @Test
    void aRestatedPromiseBreaksAtItsNewTime() {
        // When
        ann.apply(ann.at(1, Kind.PURCHASE).orderId("o").promisedAt(day(3)));
        ann.apply(ann.at(2, Kind.PROMISE).orderId("o").promisedAt(day(5)));
        ann.advance(day(20));
        ann.apply(ann.at(21, Kind.PROMISE).orderId("o").promisedAt(day(25)));
        ann.advance(day(30));
        // Then
        assertThat(ann.alerts(PROMISE))
                .extracting(alert -> alert.origin().raisedAt())
                .containsExactly(day(5), day(25));
    }

    @Test
    void aPromiseThatComesInOverdueRaisesAtOnce() {
        // When: recorded on day 1, heard of after day 9
        ann.apply(ann.at(9, Kind.CONTACT));
        ann.apply(ann.at(1, Kind.PROMISE).orderId("o").promisedAt(day(3)));
        // Then
        assertThat(ann.alerts(PROMISE))
                .extracting(alert -> alert.origin().raisedAt())
                .containsExactly(day(9));
    }

    private static Customer weekly(int weeks) {
        Customer customer = new Customer(Policy.DEFAULT);
        for (int week = 0; week < weeks; week++) {
            customer.apply(customer.at(7 * week, Kind.PURCHASE).amount(2_000, "EUR"));
        }
        return customer;
    }

    @Test
    void aCustomerSlipsAwayInSilenceOnceAndAnewAfterComingBack() {
        // Given: weekly purchases, then silence
        Customer ann = weekly(12);
        Customer told = weekly(12);
        // When
        ann.advance(day(2_000));
        // Then
        assertThat(ann.alerts(SLIPPING)).hasSize(1);
        long raised = ann.alerts(SLIPPING).get(0).origin().raisedAt();
        assertThat(told.risk(raised)).isGreaterThanOrEqualTo(0.8);
        assertThat(told.risk(raised - 1)).isLessThan(0.8);
        // And when the customer comes back and leaves again
        ann.apply(ann.at(2_001, Kind.PURCHASE).amount(2_000, "EUR"));
        boolean cleared = ann.state.tracks().find(Rule.number(SLIPPING), "") == null;
        ann.advance(day(9_000));
        // Then
        assertThat(cleared).isTrue();
        List<Alert> alerts = ann.alerts(SLIPPING);
        assertThat(alerts).hasSize(2).extracting(Alert::alertId).doesNotHaveDuplicates();
        assertThat(alerts.get(1).origin().raisedAt()).isGreaterThan(day(2_001));
    }

    @Test
    void aCancellationIsSlippingAwayAtOnce() {
        ann.apply(ann.at(1, Kind.USAGE));
        ann.apply(ann.at(2, Kind.CANCELLATION));
        Alert alert = ann.alerts(SLIPPING).get(0);
        assertThat(alert.origin().raisedAt()).isEqualTo(day(2));
        assertThat(alert.origin().eventId()).isEqualTo("e2");
        ann.advance(day(400));
        assertThat(ann.alerts(SLIPPING)).hasSize(1);
        assertThat(ann.state.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aProspectDoesNotSlipAway() {
        for (int i = 0; i < 20; i++) {
            ann.apply(ann.at(1 + i * 0.1, Kind.CONTACT).result(Result.FAILED).sentiment(-1.0));
        }
        ann.advance(day(3_000));
        assertThat(ann.risk(ann.state.clock())).isGreaterThan(0.8);
        assertThat(ann.alerts(SLIPPING)).isEmpty();
    }

    @Test
    void reasonsNeverHoldTheCustomersWordsAndIdsAreUnique() {
        for (long seed = 0; seed < 50; seed++) {
            Customer customer = Customer.of(Policies.with(Policies.ALL), Histories.of(seed, 120, 300));
            customer.advance(customer.state.clock() + 1_000 * DAY);
            assertThat(customer.told.alerts).isNotEmpty();
            assertThat(customer.told.alerts.toString()).doesNotContain("own words");
            assertThat(customer.told.alerts.stream().filter(alert -> alert.revision() == 1))
                    .as("seed %d", seed)
                    .extracting(Alert::alertId)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anIdTellsWhereOnePartEnds() {
        assertThat(AlertId.of("ab", COMPLAINT, "c"))
                .hasSize(32)
                .isNotEqualTo(AlertId.of("a", COMPLAINT, "bc"))
                .isEqualTo(AlertId.of("ab", COMPLAINT, "c"));
    }
}
