package io.rapport.core.detection;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What did not come: a reply, a purchase, a thing promised. */
final class WaitingTest {
    private static final String RULE = "waited";

    private final Customer reply = of(
            Dedup.CASE, new Detector.Absence(Selector.of(Kind.COMPLAINT), Selector.of(Kind.REPLY), Duration.ofDays(2)));
    private final Customer promise = of(Dedup.ORDER, new Detector.BrokenPromise(Duration.ofHours(1)));

    private static Customer of(Dedup dedup, Detector detector) {
        return new Customer(Policies.PLAIN, SampleRules.book(SampleRules.rule(RULE, dedup, detector)));
    }

    private static Customer overdue(double times, int purchases) {
        return of(Dedup.CUSTOMER, new Detector.Overdue(times, purchases, Condition.ALWAYS));
    }

    @Test
    void whatDoesNotFollowIsFoundAtItsInstant() {
        reply.apply(reply.at(1, Kind.COMPLAINT).caseId("7"));
        // When
        boolean early = reply.advance(day(3) - 1);
        reply.advance(day(9));
        // Then
        Alert alert = reply.only(RULE);
        assertThat(early).isFalse();
        assertThat(alert.origin().raisedAt()).isEqualTo(day(3));
        assertThat(alert.origin().key()).isEqualTo("case:7");
        assertThat(alert.origin().reason()).isEqualTo("It is waited: nothing for 2 d");
        assertThat(reply.last(alert).signals()).isEqualTo(1);
    }

    @Test
    void whatFollowsOnTheSameCaseInTimeRaisesNothing() {
        reply.apply(reply.at(1, Kind.COMPLAINT).caseId("7"));
        reply.apply(reply.at(1, Kind.COMPLAINT).caseId("8"));
        reply.apply(reply.at(3 - 1e-8, Kind.REPLY).caseId("7"));
        reply.advance(day(9));
        assertThat(reply.only(RULE).origin().key()).isEqualTo("case:8");
    }

    @Test
    void itIsWaitedForFromTheLastOnesOn() {
        reply.apply(reply.at(1, Kind.COMPLAINT));
        reply.apply(reply.at(2, Kind.COMPLAINT));
        reply.advance(day(9));
        assertThat(reply.only(RULE).origin().raisedAt()).isEqualTo(day(4));
    }

    @Test
    void whatFollowsLateEndsTheAlert() {
        reply.apply(reply.at(1, Kind.COMPLAINT));
        reply.apply(reply.at(5, Kind.REPLY));
        assertThat(reply.last(reply.only(RULE)).status()).isEqualTo(AlertStatus.RESOLVED);
    }

    @Test
    void ofTwoAtOneInstantTheOneHasFollowedTheOther() {
        reply.apply(reply.at(1, Kind.REPLY));
        reply.apply(reply.at(1, Kind.COMPLAINT));
        reply.advance(day(9));
        assertThat(reply.alerts(RULE)).isEmpty();
    }

    @Test
    void lateWordOfEitherHalfFindsTheOther() {
        // When: the reply to a complaint of which we hear last, and one that came before its complaint
        reply.apply(reply.at(2, Kind.REPLY).caseId("7"));
        reply.apply(reply.at(1, Kind.COMPLAINT).caseId("7").build(), day(2.1));
        reply.apply(reply.at(2, Kind.REPLY).caseId("8"));
        reply.apply(reply.at(2.1, Kind.COMPLAINT).caseId("8"));
        reply.advance(day(9));
        // Then
        assertThat(reply.only(RULE).origin().key()).isEqualTo("case:8");
        assertThat(reply.only(RULE).origin().raisedAt()).isEqualTo(day(4.1));
    }

    @Test
    void aBeginningThatWasLateAlreadyIsFoundAtOnce() {
        reply.apply(reply.at(1, Kind.COMPLAINT).build(), day(5));
        assertThat(reply.only(RULE).origin().raisedAt()).isEqualTo(day(5));
        assertThat(reply.only(RULE).origin().eventId()).isNull();
    }

    @Test
    void aPurchaseIsOverdueAgainstTheCustomersOwnCadence() {
        Customer weekly = overdue(2, 3);
        Customer monthly = overdue(2, 3);
        // When: days 0, 7, 14 and days 0, 30, 60
        for (int i = 0; i < 3; i++) {
            weekly.apply(weekly.at(7 * i, Kind.PURCHASE).amount(100, "EUR"));
            monthly.apply(monthly.at(30 * i, Kind.PURCHASE).amount(100, "EUR"));
        }
        weekly.advance(day(500));
        monthly.advance(day(500));
        // Then
        assertThat(weekly.only(RULE).origin().raisedAt()).isEqualTo(day(14 + 2 * 7));
        assertThat(monthly.only(RULE).origin().raisedAt()).isEqualTo(day(60 + 2 * 30));
        assertThat(weekly.only(RULE).origin().reason()).isEqualTo("It is waited: used to buy every 7.0 days");
    }

    @Test
    void twoPurchasesAreNoCadenceAndAnotherPurchaseEndsTheAlert() {
        Customer ann = overdue(2, 3);
        ann.apply(ann.at(0, Kind.PURCHASE).amount(100, "EUR"));
        ann.apply(ann.at(7, Kind.PURCHASE).amount(100, "EUR"));
        boolean two = ann.advance(day(99));
        ann.apply(ann.at(100, Kind.PURCHASE).amount(100, "EUR"));
        ann.advance(day(200));
        // When
        ann.apply(ann.at(201, Kind.PURCHASE).amount(100, "EUR"));
        // Then: two times 50 days since day 100
        assertThat(two).isFalse();
        assertThat(ann.only(RULE).origin().raisedAt()).isEqualTo(day(200));
        assertThat(ann.last(ann.only(RULE)).status()).isEqualTo(AlertStatus.RESOLVED);
    }

    @Test
    void aPromiseKeptAfterItBrokeEndsItsAlert() {
        promise.apply(promise.at(1, Kind.PURCHASE).orderId("o").promisedAt(day(3)));
        promise.apply(promise.at(4, Kind.DELIVERY).orderId("o").result(Result.SUCCEEDED));
        Alert alert = promise.only(RULE);
        assertThat(alert.origin().raisedAt()).isEqualTo(day(3) + 3_600_000);
        assertThat(promise.last(alert).status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(promise.last(alert).change().at()).isEqualTo(day(4));
    }

    @Test
    void aPromisePutOffOrWithdrawnBreaksNoMore() {
        promise.apply(promise.at(1, Kind.PURCHASE).orderId("a").promisedAt(day(3)));
        promise.apply(promise.at(1, Kind.PURCHASE).orderId("b").promisedAt(day(3)));
        promise.apply(promise.at(4, Kind.PROMISE).orderId("a").promisedAt(day(4.01)));
        AlertStatus putOffToSoon = promise.last(promise.alerts(RULE).get(0)).status();
        promise.apply(promise.at(4.5, Kind.CANCELLATION).orderId("b"));
        // When
        promise.advance(day(20));
        // Then: the first broke again within the time in which it opens again
        assertThat(putOffToSoon).isEqualTo(AlertStatus.RESOLVED);
        assertThat(promise.alerts(RULE)).hasSize(2);
        assertThat(promise.last(promise.alerts(RULE).get(0)).status()).isEqualTo(AlertStatus.OPEN);
        assertThat(promise.last(promise.alerts(RULE).get(1)).status()).isEqualTo(AlertStatus.CLOSED);
    }
}
