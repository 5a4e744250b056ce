package io.rapport.core.survey;

/**
 * An instrument's own figure as a mean: each answer has a part in it, and the decayed mean of the parts is the rolling
 * figure that is kept beside the blended score.
 */
public final class InstrumentFigure {
    private InstrumentFigure() {}

    /** What one answer adds to the mean, on the figure's own scale. */
    public static double part(Survey survey, CesScoring ces) {
        return switch (survey.instrument()) {
            case NPS -> Nps.part(survey);
            case CSAT -> survey.answer() >= survey.max() - 1 ? 100 : 0;
            case CES -> ces.part(1 + survey.percent() * 6 / 100);
            case STARS -> survey.answer();
            case APDEX -> survey.percent() / 100;
            case ACSI, OTHER -> survey.percent();
            case WALLET_RANK -> WalletAllocation.share(survey.answer(), survey.max());
        };
    }
}
