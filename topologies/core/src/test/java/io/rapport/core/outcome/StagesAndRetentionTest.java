package io.rapport.core.outcome;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.LogOdds;
import io.rapport.core.metrics.Position.LifeStage;
import io.rapport.core.metrics.Position.RiskTier;
import io.rapport.core.metrics.Position.ValueTier;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import org.junit.jupiter.api.Test;

/** Life-cycle stages, tiers and the two bases of retention risk. */
final class StagesAndRetentionTest {
    private final Customer ann = new Customer(Policy.DEFAULT);

    private LifeStage stage(double days) {
        return ann.metrics(day(days)).position().stage();
    }

    private void weekly(int weeks) {
        for (int week = 0; week < weeks; week++) {
            ann.apply(ann.at(7 * week, Kind.PURCHASE).amount(2_000, "EUR"));
        }
    }

    @Test
    void oneWhoHasNotBoughtIsAProspect() {
        ann.apply(ann.at(0, Kind.ENQUIRY));
        assertThat(stage(0)).isEqualTo(LifeStage.PROSPECT);
        assertThat(ann.risk(day(0))).isEqualTo(0.5);
        assertThat(ann.metrics().purchases().alive()).isZero();
    }

    @Test
    void aBuyerIsNewThenActiveThenAtRiskThenLapsed() {
        weekly(12);
        assertThat(stage(29.999)).isEqualTo(LifeStage.NEW);
        assertThat(stage(78)).isEqualTo(LifeStage.ACTIVE);
        ann.advance(ann.state.deadline());
        long slipping = ann.state.deadline();
        assertThat(ann.metrics(slipping - 1).position().stage()).isEqualTo(LifeStage.ACTIVE);
        assertThat(ann.metrics(slipping).position().stage()).isEqualTo(LifeStage.AT_RISK);
        assertThat(ann.metrics(slipping).position().risk()).isEqualTo(RiskTier.HIGH);
        assertThat(stage(2_000)).isEqualTo(LifeStage.LAPSED);
        assertThat(ann.metrics(day(2_000)).position().risk()).isEqualTo(RiskTier.LAPSED);
    }

    @Test
    void oneWhoComesBackIsRecoveredForAWhile() {
        weekly(12);
        ann.apply(ann.at(2_000.5, Kind.PURCHASE).amount(2_000, "EUR"));
        assertThat(stage(2_001)).isEqualTo(LifeStage.RECOVERED);
        assertThat(stage(2_089.9)).isEqualTo(LifeStage.RECOVERED);
        assertThat(stage(2_090.1)).isEqualTo(LifeStage.ACTIVE);
    }

    @Test
    void valueTiersFollowTheMarginOfAYear() {
        ann.apply(ann.at(0, Kind.COMPLAINT));
        assertThat(ann.metrics().position().value()).isEqualTo(ValueTier.LOSS);
        ann.apply(ann.at(0, Kind.PURCHASE).amount(10_000, "EUR"));
        assertThat(ann.metrics().position().value()).isEqualTo(ValueTier.LOW);
        ann.apply(ann.at(0, Kind.PURCHASE).amount(50_000, "EUR"));
        assertThat(ann.metrics().position().value()).isEqualTo(ValueTier.MEDIUM);
        ann.apply(ann.at(0, Kind.PURCHASE).amount(200_000, "EUR"));
        assertThat(ann.metrics().position().value()).isEqualTo(ValueTier.HIGH);
    }

    @Test
    void aPurchasersBaseIsTheLogOddsOfThePublishedModel() {
        // Given: CDNOW's (2, 30.43, 38.86) in weeks, to the day
        ann.apply(ann.at(0, Kind.PURCHASE));
        ann.apply(ann.at(100, Kind.PURCHASE));
        ann.apply(ann.at(213, Kind.PURCHASE));
        // When
        double alive = ann.metrics(day(38.86 * 7)).purchases().alive();
        // Then: t_x is 30.4286 here
        assertThat(alive).isCloseTo(.706202, within(1e-4));
        assertThat(ann.risk(day(38.86 * 7))).isCloseTo(1 - alive, within(1e-12));
    }

    @Test
    void aSubscriberIsSafeWithinTheCadenceAndAtRiskInSilence() {
        // Given: used every 5 days; the expected 7 days weigh two gaps, so the cadence is (14 + 20) / 6
        for (int i = 0; i < 5; i++) {
            ann.apply(ann.at(5 * i, Kind.USAGE));
        }
        double cadence = 34 / 6.0;
        // Then
        assertThat(ann.risk(day(20 + cadence))).isCloseTo(0.05, within(1e-12));
        double base = LogOdds.of(0.05) + 1.2 * Math.log(3);
        assertThat(ann.metrics(day(20 + 3 * cadence)).risk().base()).isCloseTo(base, within(1e-9));
        assertThat(ann.metrics().outcomes().retention().coverage()).isCloseTo(4 / 6.0, within(1e-12));
    }

    @Test
    void aRenewalIsDueThirtyDaysBeforeTheTermEndsUntilItIsAgreed() {
        ann.apply(ann.at(0, Kind.RENEWAL).promisedAt(day(365)));
        assertThat(ann.metrics(day(335) - 1).risk().renewal()).isZero();
        assertThat(ann.metrics(day(335)).risk().renewal()).isEqualTo(0.8);
        ann.apply(ann.at(340, Kind.RENEWAL).promisedAt(day(730)));
        assertThat(ann.metrics().risk().renewal()).isZero();
    }

    @Test
    void aFailedPaymentAddsAndFades() {
        ann.apply(ann.at(0, Kind.USAGE));
        ann.apply(ann.at(0, Kind.PAYMENT).result(Result.FAILED));
        assertThat(ann.metrics(day(30)).risk().payments()).isCloseTo(0.45, within(1e-12));
        assertThat(ann.metrics(day(30)).risk().failures()).isZero();
    }

    @Test
    void aCancellationHoldsUntilANewAgreementOrPurchase() {
        ann.apply(ann.at(0, Kind.USAGE));
        ann.apply(ann.at(10, Kind.CANCELLATION));
        assertThat(ann.risk(day(10))).isCloseTo(0.98, within(1e-12));
        assertThat(stage(10)).isEqualTo(LifeStage.LAPSED);
        ann.apply(ann.at(20, Kind.RENEWAL));
        assertThat(stage(20)).isNotEqualTo(LifeStage.LAPSED);
    }

    @Test
    void theCancellationOfAnOrderIsNotThatOfTheRelationship() {
        ann.apply(ann.at(0, Kind.PURCHASE).orderId("o1").amount(1_000, "EUR"));
        ann.apply(ann.at(1, Kind.CANCELLATION).orderId("o1").amount(1_000, "EUR"));
        assertThat(stage(1)).isEqualTo(LifeStage.NEW);
        assertThat(ann.metrics().profit().lifetimeRevenue()).isZero();
    }

    @Test
    void reasonsAddUpInLogOdds() {
        // When
        ann.apply(ann.at(0, Kind.PURCHASE).orderId("o").promisedAt(day(1)));
        ann.apply(ann.at(2, Kind.COMPLAINT).caseId("c"));
        ann.apply(ann.at(2, Kind.DELIVERY).orderId("o").result(Result.FAILED));
        // Then: satisfaction (2*70 + .8*10 + .6*0) / 3.4 is 26.5 below its prior
        RiskParts parts = ann.metrics(day(2)).risk();
        assertThat(parts.complaints()).isEqualTo(0.7);
        assertThat(parts.promises()).isEqualTo(0.4);
        assertThat(parts.failures()).isEqualTo(0.4);
        assertThat(parts.dissatisfaction()).isCloseTo(.35 * (70 - 148 / 3.4) / 10, within(1e-12));
        assertThat(parts.risk()).isCloseTo(ann.risk(day(2)), within(1e-12));
    }
}
