package io.rapport.core.outcome;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.evidence.HalfLife;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import org.junit.jupiter.api.Test;

/** Profitability by activity, share of wallet and referral, worked by hand. */
final class ProfitAndWalletTest {
    private static final HalfLife HALF_YEAR = HalfLife.ofDays(180);
    private final Customer ann = new Customer(Policy.DEFAULT);

    @Test
    void profitIsRevenueLessGoodsLessActivities() {
        // When: goods are 60 %; contact 5.00, complaint 15.00, delivery 4.00, return 8.00
        ann.apply(ann.at(0, Kind.PURCHASE).amount(10_000, "EUR"));
        ann.apply(ann.at(0, Kind.DELIVERY));
        ann.apply(ann.at(0, Kind.CONTACT));
        ann.apply(ann.at(0, Kind.COMPLAINT));
        ann.apply(ann.at(0, Kind.RETURN).amount(4_000, "EUR"));
        // Then: goods come back with what is returned
        CustomerMetrics metrics = ann.metrics();
        assertThat(metrics.profit().lifetimeRevenue()).isEqualTo(6_000);
        assertThat(metrics.profit().lifetimeCost()).isEqualTo(3_600 + 400 + 500 + 1_500 + 800);
        assertThat(metrics.profit().lifetimeMargin()).isEqualTo(-800);
        double perYear = Math.log(2) * 365 / 180;
        assertThat(metrics.profit().revenuePerYear()).isCloseTo(60 * perYear, within(1e-9));
        assertThat(metrics.profit().marginPerYear()).isCloseTo(-8 * perYear, within(1e-9));
    }

    @Test
    void aStatedCostTakesThePlaceOfTheReckonedOne() {
        ann.apply(ann.at(0, Kind.PURCHASE).amount(10_000, "EUR").cost(1_234, "EUR"));
        assertThat(ann.metrics().profit().lifetimeCost()).isEqualTo(1_234);
    }

    @Test
    void moneyIsReportedInOneCurrency() {
        ann.apply(ann.at(0, Kind.PURCHASE).amount(10_000, "GBP"));
        assertThat(ann.metrics().profit().lifetimeRevenue()).isEqualTo(11_500);
    }

    @Test
    void aSteadyFlowShowsAsItsYearlyRate() {
        // Given: 10.00 a day for ten half-lives
        for (int d = 0; d < 1_800; d++) {
            ann.apply(ann.at(d, Kind.PURCHASE).amount(1_000, "EUR"));
        }
        // Then
        assertThat(ann.metrics().profit().revenuePerYear()).isCloseTo(3_650, within(15.0));
    }

    @Test
    void thePeriodOfADeclaredSpendIsNotCharged() {
        ann.apply(ann.at(0, Kind.SPEND_DECLARED).amount(100, "EUR").elapsed(30 * Customer.DAY));
        assertThat(ann.metrics().profit().lifetimeCost()).isZero();
        assertThat(ann.state.declared().minorPerYear()).isEqualTo(1_217);
    }

    @Test
    void shareOfWalletIsThePriorUntilTheCustomerTells() {
        // When: first of three is half the wallet, prior .3 with weight 1
        ann.apply(ann.at(0, Kind.SURVEY).survey(Instrument.WALLET_RANK, 1, 1, 3));
        // Then
        assertThat(ann.metrics().outcomes().shareOfWallet().value()).isCloseTo((.3 + .5) / 2, within(1e-12));
        double left = HALF_YEAR.decay(90 * Customer.DAY);
        assertThat(ann.metrics(day(90)).outcomes().shareOfWallet().value())
                .isCloseTo((.3 + left * .5) / (1 + left), within(1e-12));
    }

    @Test
    void declaredSpendIsHeldAgainstWhatIsSpentWithUs() {
        // Given
        ann.apply(ann.at(0, Kind.PURCHASE).amount(10_000, "EUR"));
        double ours = HALF_YEAR.perYear(10_000);
        // When
        ann.apply(ann.at(0, Kind.SPEND_DECLARED).amount(50_000, "EUR"));
        // Then: a declaration has weight 2
        double share = (.3 + 2 * ours / 50_000) / 3;
        assertThat(ann.metrics().outcomes().shareOfWallet().value()).isCloseTo(share, within(1e-12));
        assertThat(ann.metrics().outcomes().shareOfWallet().coverage()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void declaredSpendBelowOursIsTheWholeWallet() {
        ann.apply(ann.at(0, Kind.PURCHASE).amount(10_000, "EUR"));
        ann.apply(ann.at(0, Kind.SPEND_DECLARED).amount(10, "EUR"));
        assertThat(ann.metrics().outcomes().shareOfWallet().value()).isCloseTo(2.3 / 3, within(1e-12));
    }

    @Test
    void referralBlendsAnswersReferralsAndMentions() {
        // When: prior 50 weight 2; recommendation 1, referral 2 at 100, mention 0.5
        ann.apply(ann.at(0, Kind.SURVEY).survey(Instrument.NPS, 9, 0, 10));
        ann.apply(ann.at(0, Kind.REFERRAL));
        ann.apply(ann.at(0, Kind.MENTION).sentiment(-1.0));
        // Then
        double score = (2 * 50 + 90 + 2 * 100 + 0) / (2 + 1 + 2 + .5);
        assertThat(ann.metrics().outcomes().referral().value()).isCloseTo(score, within(1e-12));
        assertThat(ann.metrics().outcomes().referral().coverage()).isCloseTo(3.5 / 5.5, within(1e-12));
        assertThat(ann.metrics().outcomes().referral().lastSignalAt()).isEqualTo(day(0));
    }

    @Test
    void aContactsToneIsNoPublicMention() {
        ann.apply(ann.at(0, Kind.CONTACT).sentiment(-1.0));
        assertThat(ann.metrics().outcomes().referral().value()).isEqualTo(50);
    }
}
