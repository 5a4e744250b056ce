package io.rapport.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures on CDNOW, in weeks; log-likelihoods and integrals computed with 40 digits in another system. */
final class PurchaseModelsTest {

    private static final MbgNbd MBG = new MbgNbd(.525, 6.183, .891, 1.614);
    private static final BgNbd BG = new BgNbd(.243, 4.414, .793, 2.426);
    private static final ParetoNbd PARETO = new ParetoNbd(.553, 10.578, .606, 11.669);
    private static final ParetoNbd STEEP = new ParetoNbd(.553, 11.669, .606, 1.578);
    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);

    @ParameterizedTest
    @CsvSource({"0, 0, 38.86, .389735", "2, 30.43, 38.86, .706202", "1, 1.71, 38.86, .170836"})
    void mbgProbabilityAliveIsThePublishedOne(int x, double tx, double age, double expected) {
        assertThat(MBG.pAlive(x, tx, age)).isCloseTo(expected, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"2, 30.43, 38.86, .726579", "7, 29.43, 38.86, .641756", "0, 0, 38.86, 1"})
    void bgProbabilityAliveIsThePublishedOne(int x, double tx, double age, double expected) {
        assertThat(BG.pAlive(x, tx, age)).isCloseTo(expected, within(5e-7));
    }

    /** x, tx, T, and the log-odds with 60 digits for alpha just below beta and for alpha far above it. */
    private static final double[][] PARETO_LOG_ODDS = {
        {26, 30.86, 31, -6.172694063855382, -5.903191190514417},
        {0, 0, 38.86, 0.8698447630110453, 2.461404101360647},
        {2, 30.43, 38.86, -1.8936184980568085, -1.6330868552102906},
        {1000, 10, 100, 1675.96074256025, 1635.094855693487},
        {3, 5, 5.0001, -12.52475614978778, -11.594938749942834},
    };

    @Test
    void paretoLogOddsAreThoseOfTheIntegral() {
        for (double[] row : PARETO_LOG_ODDS) {
            int x = (int) row[0];
            assertThat(PARETO.logOddsDead(x, row[1], row[2])).isCloseTo(row[3], within(1e-9));
            assertThat(STEEP.logOddsDead(x, row[1], row[2])).isCloseTo(row[4], within(1e-9));
        }
        assertThat(PARETO.pAlive(3, 5, 5)).isEqualTo(1);
    }

    @Test
    void paretoProbabilityAliveIsThePublishedOne() {
        assertThat(PARETO.pAlive(26, 30.86, 31)).isCloseTo(.9979, within(5e-5));
        // Published for parameters with more digits than the three that are given.
        assertThat(PARETO.pAlive(0, 0, 38.86)).isCloseTo(.29510, within(3e-4));
        assertThat(PARETO.pAlive(2, 30.43, 38.86)).isCloseTo(.86912, within(1e-4));
    }

    @Test
    void manyPurchasesAndLongSilenceGiveZeroNotNan() {
        PurchaseHistory vanished = new PurchaseHistory(1000, 10, 100);
        for (PurchaseModel model : List.of(MBG, BG, PARETO, STEEP)) {
            assertThat(model.pAlive(1000, 10, 100)).isZero();
            assertThat(model.logOddsDead(1000, 10, 100)).isBetween(1000., 3000.);
            assertThat(model.expectedPurchases(vanished, 39)).isZero();
            assertThat(model.logLikelihood(1000, 10, 100)).isFinite();
        }
    }

    @Test
    void bgExpectationsAreThePublishedOnes() {
        PurchaseHistory first = new PurchaseHistory(2, 30.43, 38.86);
        PurchaseHistory frequent = new PurchaseHistory(26, 30.86, 31);
        assertThat(BG.expectedPurchases(first, 39)).isCloseTo(1.226, within(5e-4));
        assertThat(BG.expectedPurchases(frequent, 52)).isCloseTo(25.758, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 38.86, 0.15401274667514667",
        "2, 30.43, 38.86, 1.2629606232673656",
        "26, 30.86, 31, 19.450722652157353",
        "1000, 95, 100, 3.9396476338381005e-16"
    })
    void mbgExpectationIsThatOfThePapersClosedForm(int x, double tx, double age, double expected) {
        assertThat(MBG.expectedPurchases(new PurchaseHistory(x, tx, age), 39))
                .isCloseTo(expected, withinPercentage(1e-9));
    }

    @Test
    void aThousandPurchasesAndALongHorizonDoNotOverflow() {
        PurchaseHistory keen = new PurchaseHistory(1000, 99.9, 100);
        assertThat(MBG.expectedPurchases(keen, 300)).isCloseTo(1443.3305700362246, withinPercentage(1e-9));
    }

    @Test
    void expectationsAreSmoothWhereTheClosedFormsDivideByZero() {
        // Given: a or s at 1 and next to it on both sides
        PurchaseHistory history = new PurchaseHistory(3, 10, 20);
        double h = 1e-4;

        // When
        double mbg = new MbgNbd(.5, 6, 1, 2).expectedPurchases(history, 30);
        double mbgAround = new MbgNbd(.5, 6, 1 - h, 2).expectedPurchases(history, 30)
                + new MbgNbd(.5, 6, 1 + h, 2).expectedPurchases(history, 30);
        double pareto = new ParetoNbd(.5, 6, 1, 9).expectedPurchases(history, 30);
        double paretoAround = new ParetoNbd(.5, 6, 1 - h, 9).expectedPurchases(history, 30)
                + new ParetoNbd(.5, 6, 1 + h, 9).expectedPurchases(history, 30);

        // Then
        assertThat(mbg).isCloseTo(mbgAround / 2, withinPercentage(1e-5));
        assertThat(pareto).isCloseTo(paretoAround / 2, withinPercentage(1e-5));
    }

    @Test
    void noHorizonMeansNoPurchasesAndAnEndlessOneIsRefused() {
        PurchaseHistory history = new PurchaseHistory(2, 30.43, 38.86);
        for (PurchaseModel model : List.of(MBG, BG, PARETO)) {
            assertThat(model.expectedPurchases(history, 0)).isZero();
            assertThat(model.expectedPurchases(history, 1e-9)).isPositive();
            for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> model.expectedPurchases(history, wrong))
                        .withMessageContaining("horizon");
            }
        }
    }

    @Test
    void anAbsurdHorizonIsAnsweredWithinBounds() {
        PurchaseHistory history = new PurchaseHistory(2, 30.43, 38.86);
        MbgNbd leaving = new MbgNbd(.525, 6.183, 3, 1.614);
        double forever = leaving.pAlive(2, 30.43, 38.86) * (3 + 1.614 + 2) / (3 - 1);
        assertThat(leaving.expectedPurchases(history, 1e300)).isCloseTo(forever, withinPercentage(.1));
        assertThat(MBG.expectedPurchases(history, Double.MAX_VALUE)).isFinite();
    }

    @Test
    void ageAtLogOddsInvertsTheLogOdds() {
        for (double p : new double[] {.05, .3, .389735, .7}) {
            // When
            double age = MBG.ageAtLogOddsDead(2, 12.5, PurchaseModel.logOddsDead(p));

            // Then: also the closed form for T*
            double closed = (6.183 + 12.5) * Math.pow((1 / p - 1) * (1.614 + 2) / .891, 1 / 2.525) - 6.183;
            assertThat(MBG.pAlive(2, 12.5, age)).isCloseTo(p, within(1e-14));
            assertThat(age).isCloseTo(closed, within(1e-11));
        }
        assertThat(MBG.ageAtLogOddsDead(0, 0, PurchaseModel.logOddsDead(.389735)))
                .isCloseTo(38.86, within(1e-4));
    }

    @Test
    void aLevelThatThePurchaseItselfDoesNotReachLiesBeforeIt() {
        assertThat(MBG.ageAtLogOddsDead(0, 0, PurchaseModel.logOddsDead(.9))).isNegative();
        assertThat(MBG.ageAtLogOddsDead(0, 0, 1e6)).isInfinite();
    }

    @Test
    void logLikelihoodsAreThoseOfTheDefinition() {
        assertThat(MBG.logLikelihood(0, 0, 38.86)).isCloseTo(-0.5398374635310146, within(1e-12));
        assertThat(MBG.logLikelihood(2, 30.43, 38.86)).isCloseTo(-9.485551314533932, within(1e-12));
        assertThat(MBG.logLikelihood(26, 30.86, 31)).isCloseTo(-38.322126947829794, within(1e-11));
        assertThat(BG.logLikelihood(0, 0, 38.86)).isCloseTo(-0.5547132764381585, within(1e-12));
        assertThat(BG.logLikelihood(2, 30.43, 38.86)).isCloseTo(-9.45860630706627, within(1e-12));
        assertThat(BG.logLikelihood(26, 30.86, 31)).isCloseTo(-37.726579473394445, within(1e-11));
        assertThat(PARETO.logLikelihood(0, 0, 38.86)).isCloseTo(-0.5210462940808903, within(1e-12));
        assertThat(PARETO.logLikelihood(2, 30.43, 38.86)).isCloseTo(-9.554283245150407, within(1e-12));
        assertThat(STEEP.logLikelihood(26, 30.86, 31)).isCloseTo(-40.8134587474454, within(1e-11));
        assertThat(STEEP.logLikelihood(1000, 10, 100)).isCloseTo(2824.348366755678, within(1e-9));
    }

    @Test
    void parametersMustBePositiveAndFinite() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MbgNbd(1, wrong, 1, 1))
                    .withMessageContaining("alpha must be positive and finite, not " + wrong);
            assertThatIllegalArgumentException().isThrownBy(() -> new BgNbd(1, 1, 1, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> new ParetoNbd(1, 1, wrong, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new GammaGamma(1, 1, wrong));
        }
    }

    @Test
    void historiesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(-1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(1, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(1, Double.NaN, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(0, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(0, 0, Double.POSITIVE_INFINITY));
    }

    @Test
    void expectedSpendIsDrawnFromTheOwnMeanToEverybodys() {
        assertThat(SPEND.expectedSpend(0, 0)).isCloseTo(35.17, within(.1));
        assertThat(SPEND.expectedSpend(2, 22.35)).isCloseTo(24.65, within(.1));
        assertThat(SPEND.expectedSpend(1, 11.77)).isCloseTo(18.91, within(.1));
        assertThat(SPEND.expectedSpend(10_000, 50)).isCloseTo(50, within(.01));
        assertThat(new GammaGamma(6, 1, 15).expectedSpend(0, 0)).isInfinite();
    }
}
