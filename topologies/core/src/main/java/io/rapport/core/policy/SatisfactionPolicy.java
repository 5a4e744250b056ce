package io.rapport.core.policy;

import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.SignalWeights;
import io.rapport.core.survey.CesScoring;

/**
 * How satisfaction (0..100) is blended.
 *
 * @param halfLife how quickly a signal loses weight
 * @param prior the score of a customer of whom nothing is known
 * @param weights how much each signal counts
 * @param ces which of the published scorings gives the Customer Effort Score's own figure
 */
public record SatisfactionPolicy(HalfLife halfLife, Prior prior, SignalWeights weights, CesScoring ces) {
    /** What customers say counts more than what happened to them; nothing counts for more than an answer. */
    public static final SatisfactionPolicy DEFAULT = new SatisfactionPolicy(
            HalfLife.ofDays(90),
            new Prior(70, 2),
            SignalWeights.of(Signal.SURVEY, 1)
                    .and(Signal.REVIEW, 0.8)
                    .and(Signal.SENTIMENT, 0.4)
                    .and(Signal.COMPLAINT, 0.8)
                    .and(Signal.RESOLUTION, 0.4)
                    .and(Signal.FAILURE, 0.6)
                    .and(Signal.PROMPTNESS, 0.3)
                    .and(Signal.RETURN, 0.2),
            CesScoring.MEAN);
}
