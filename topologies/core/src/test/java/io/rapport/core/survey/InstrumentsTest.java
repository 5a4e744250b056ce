package io.rapport.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published check values of the instruments. */
final class InstrumentsTest {
    private static final long[] CES_COUNTS = {80, 210, 140, 110, 160, 180, 120};

    @Test
    void npsIsPromotersLessDetractorsWithItsError() {
        Nps nps = new Nps(70, 20, 10);
        assertThat(nps.score()).isEqualTo(60);
        assertThat(nps.standardError()).isCloseTo(6.633, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, -100", "6, -100", "7, 0", "8, 0", "9, 100", "10, 100"})
    void npsPartsFollowTheAnswer(double answer, double part) {
        assertThat(InstrumentFigure.part(new Survey(Instrument.NPS, answer, 0, 10), CesScoring.MEAN))
                .isEqualTo(part);
    }

    @Test
    void wilsonIsRightForFewAnswers() {
        Wilson wilson = Wilson.of(8, 10, 1.96);
        assertThat(wilson.low()).isCloseTo(.4902, within(5e-5));
        assertThat(wilson.high()).isCloseTo(.9433, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "4, 100", "5, 100"})
    void csatCountsTheTopTwo(double answer, double part) {
        assertThat(InstrumentFigure.part(new Survey(Instrument.CSAT, answer, 1, 5), CesScoring.MEAN))
                .isEqualTo(part);
    }

    @Test
    void cesHasThreePublishedScorings() {
        assertThat(CesScoring.MEAN.score(CES_COUNTS)).isCloseTo(4.08, within(1e-12));
        assertThat(CesScoring.EASY.score(CES_COUNTS)).isCloseTo(46.0, within(1e-12));
        assertThat(CesScoring.NET.score(CES_COUNTS)).isCloseTo(-13.0, within(1e-12));
    }

    @Test
    void cesPartsFollowTheAnswerInEveryScoring() {
        for (CesScoring scoring : CesScoring.values()) {
            for (int answer = 1; answer <= 7; answer++) {
                Survey survey = new Survey(Instrument.CES, answer, 1, 7);
                assertThat(InstrumentFigure.part(survey, scoring))
                        .as("%s of %d", scoring, answer)
                        .isCloseTo(scoring.part(answer), within(1e-12));
            }
        }
    }

    @Test
    void acsiWeighsThreeAnswers() {
        assertThat(new Acsi(.3885, .3190, .2925).index(8, 7, 7)).isCloseTo(70.983, within(5e-4));
        assertThat(Acsi.UNWEIGHTED.index(8, 7, 7)).isCloseTo(70.370, within(5e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Acsi(.5, .5, .5));
    }

    @Test
    void apdexCountsHalfOfThoseWhoTolerated() {
        assertThat(Apdex.score(60, 30, 10)).isEqualTo(.75);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "2, 1", "2.001, 0.5", "8, 0.5", "8.001, 0"})
    void apdexBoundariesBelongToTheBetterSide(double seconds, double part) {
        assertThat(Apdex.part(seconds, 2)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({"1, .5", "2, .33333", "3, .16667", "1.5, .41667"})
    void theWalletAllocationRuleSharesByRank(double rank, double share) {
        assertThat(WalletAllocation.share(rank, 3)).isCloseTo(share, within(5e-6));
        assertThat(InstrumentFigure.part(new Survey(Instrument.WALLET_RANK, rank, 1, 3), CesScoring.MEAN))
                .isCloseTo(share, within(5e-6));
    }

    @Test
    void everyAnswerIsPutOnAHundred() {
        assertThat(new Survey(Instrument.OTHER, 3, 1, 5).percent()).isEqualTo(50);
        assertThat(new Survey(Instrument.OTHER, -1, -1, 1).percent()).isZero();
        assertThat(new Survey(Instrument.STARS, 5, 1, 5).percent()).isEqualTo(100);
    }
}
