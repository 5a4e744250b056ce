package io.rapport.core.matter;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Closeness;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The touchpoints of a matter find each other in every order in which they can come. */
final class MattersTest {
    private static final Policy ALL = Policies.with(Policies.ALL);
    private final Customer made = new Customer(ALL);

    private static List<List<Touchpoint>> orders(List<Touchpoint> touchpoints) {
        if (touchpoints.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Touchpoint>> orders = new ArrayList<>();
        for (Touchpoint last : touchpoints) {
            List<Touchpoint> rest = new ArrayList<>(touchpoints);
            rest.remove(last);
            for (List<Touchpoint> order : orders(rest)) {
                List<Touchpoint> longer = new ArrayList<>(order);
                longer.add(last);
                orders.add(longer);
            }
        }
        return orders;
    }

    private static void assertOrderFree(List<Touchpoint> touchpoints) {
        Customer inOrder = Customer.of(ALL, touchpoints);
        for (List<Touchpoint> order : orders(touchpoints)) {
            Customer anyhow = Customer.of(ALL, order);
            String description =
                    order.stream().map(Touchpoint::eventId).toList().toString();
            Closeness.assertClose(anyhow.metrics(day(50)), inOrder.metrics(day(50)), description);
        }
    }

    @Test
    void promisesAreMadeRestatedAndKeptInAnyOrder() {
        assertOrderFree(List.of(
                made.at(0, Kind.PURCHASE).orderId("o").promisedAt(day(2)).build(),
                made.at(1, Kind.PROMISE).orderId("o").promisedAt(day(4)).build(),
                made.at(3, Kind.DELIVERY).orderId("o").result(Result.FAILED).build(),
                made.at(5, Kind.DELIVERY).orderId("o").result(Result.SUCCEEDED).build(),
                made.at(6, Kind.DELIVERY).orderId("o").build()));
    }

    @Test
    void twoStatementsAtOneInstantAreTheLaterDueTime() {
        List<Touchpoint> both = List.of(
                made.at(0, Kind.PROMISE).orderId("o").promisedAt(day(2)).build(),
                made.at(0, Kind.PROMISE).orderId("o").promisedAt(day(4)).build());
        assertOrderFree(both);
        assertThat(Customer.of(ALL, both).state.promises().find("order:o").dueAt())
                .isEqualTo(day(4));
    }

    @Test
    void casesOpenResolveAndReopenInAnyOrder() {
        assertOrderFree(List.of(
                made.at(0, Kind.COMPLAINT).caseId("c").build(),
                made.at(1, Kind.RESOLUTION).caseId("c").build(),
                made.at(1, Kind.REOPENING).caseId("c").build(),
                made.at(0, Kind.RESOLUTION).caseId("d").build(),
                made.at(0, Kind.COMPLAINT).caseId("d").build()));
    }

    @Test
    void ofTwoAtOneInstantTheOpeningDecides() {
        // When
        made.apply(made.at(1, Kind.COMPLAINT).caseId("c"));
        made.apply(made.at(1, Kind.RESOLUTION).caseId("c"));
        made.apply(made.at(2, Kind.RESOLUTION).caseId("d"));
        made.apply(made.at(2, Kind.COMPLAINT).caseId("d"));
        // Then
        assertThat(made.metrics().openCases()).isEqualTo(2);
    }

    @Test
    void aFailedResolutionEndsNothing() {
        made.apply(made.at(1, Kind.COMPLAINT).caseId("c"));
        made.apply(made.at(2, Kind.RESOLUTION).caseId("c").result(Result.FAILED));
        assertThat(made.metrics().openCases()).isEqualTo(1);
    }

    @Test
    void aCaseThatNobodyEndsCountsForAHundredAndEightyDays() {
        made.apply(made.at(0, Kind.COMPLAINT).caseId("c"));
        assertThat(made.metrics(day(180)).openCases()).isEqualTo(1);
        assertThat(made.metrics(day(180) + 1).openCases()).isZero();
    }

    @Test
    void aPromiseToAProspectBreaksInTheVeryMillisecond() {
        // Given
        made.apply(made.at(0, Kind.CONTACT).caseId("c").promisedAt(day(1)));
        // When / Then
        assertThat(made.state.deadline()).isEqualTo(day(1));
        assertThat(made.advance(day(1) - 1)).isFalse();
        assertThat(made.advance(day(1))).isTrue();
        assertThat(made.alerts(SampleRules.PROMISE)).hasSize(1);
    }

    @Test
    void mergedPromisesKeepTheirAlert() {
        // Given
        Promised stated = Promised.unknown("order:o").stated(1, 10);
        Promised alerted = stated.withAlert();
        // Then
        assertThat(stated.merge(alerted)).isEqualTo(alerted);
        assertThat(alerted.merge(stated)).isEqualTo(alerted);
        assertThat(alerted.merge(stated.stated(2, 20)).alerted()).isFalse();
        assertThat(stated.stated(2, 20).merge(alerted).alerted()).isFalse();
        assertThat(Promised.unknown("order:o").kept(5).merge(alerted).alerted()).isTrue();
    }

    @Test
    void aMatterMayBePromisedAnewAfterItWasKept() {
        // Given
        made.apply(made.at(0, Kind.COMPLAINT).caseId("c").promisedAt(day(1)));
        made.apply(made.at(0.5, Kind.REPLY).caseId("c"));
        // When
        made.apply(made.at(0.7, Kind.PROMISE).caseId("c").promisedAt(day(2)));
        made.advance(day(3));
        // Then
        assertThat(made.alerts(SampleRules.PROMISE))
                .hasSize(1)
                .allSatisfy(alert -> assertThat(alert.origin().raisedAt()).isEqualTo(day(2)));
    }

    @Test
    void aMatterPromisedAnewIsKeptInAnyOrder() {
        assertOrderFree(List.of(
                made.at(0, Kind.PROMISE).caseId("c").promisedAt(day(2)).build(),
                made.at(1, Kind.REPLY).caseId("c").build(),
                made.at(3, Kind.PROMISE).caseId("c").promisedAt(day(4)).build(),
                made.at(5, Kind.REPLY).caseId("c").build()));
    }

    @Test
    void anOrderThatIsCancelledIsNotWaitedForInAnyOrder() {
        List<Touchpoint> order = List.of(
                made.at(0, Kind.PURCHASE).orderId("o").promisedAt(day(2)).build(),
                made.at(1, Kind.CANCELLATION).orderId("o").build());
        assertOrderFree(order);
        assertThat(Customer.of(ALL, order).metrics(day(50)).overduePromises()).isZero();
    }
}
