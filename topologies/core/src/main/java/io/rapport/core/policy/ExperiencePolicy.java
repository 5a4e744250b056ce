package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.SignalWeights;

/**
 * How experience (0..100) is blended: the mean of the signals and their peak-end, so that the worst is not averaged
 * away.
 *
 * @param halfLife how quickly a signal loses weight
 * @param prior the score of a customer of whom nothing is known
 * @param peakEndShare how much of the score is peak-end, 0 to 1; the rest is the mean
 * @param weights how much each signal counts in the mean; one that counts nothing is no part of peak-end either
 */
public record ExperiencePolicy(HalfLife halfLife, Prior prior, double peakEndShare, SignalWeights weights) {
    public static final ExperiencePolicy DEFAULT = new ExperiencePolicy(
            HalfLife.ofDays(60),
            new Prior(75, 2),
            0.4,
            SignalWeights.of(Signal.EASE, 1)
                    .and(Signal.PROMPTNESS, 1)
                    .and(Signal.FAILURE, 1)
                    .and(Signal.SUCCESS, 0.5)
                    .and(Signal.COMPLAINT, 0.5)
                    .and(Signal.RETURN, 0.3));

    public ExperiencePolicy {
        Allowed.share("experience.peakEndShare", peakEndShare);
    }
}
