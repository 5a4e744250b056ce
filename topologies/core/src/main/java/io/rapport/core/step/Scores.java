package io.rapport.core.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import io.rapport.core.policy.Policy;
import io.rapport.core.signal.Signal;

/** Puts signals into the scores that they count for: satisfaction, experience and its peak-end. */
final class Scores {
    private final Prior satisfactionPrior;
    private final Prior experiencePrior;
    private final HalfLife satisfactionHalfLife;
    private final HalfLife experienceHalfLife;
    private final double[] satisfactionWeights;
    private final double[] experienceWeights;

    Scores(Policy policy) {
        satisfactionPrior = policy.satisfaction().prior();
        experiencePrior = policy.experience().prior();
        satisfactionHalfLife = policy.satisfaction().halfLife();
        experienceHalfLife = policy.experience().halfLife();
        satisfactionWeights = policy.satisfaction().weights().table();
        experienceWeights = policy.experience().weights().table();
    }

    /** Adds a signal and returns which outcomes it can move. */
    int add(Signal signal, double value, long at, CustomerState state) {
        int affected = 0;
        double weight = satisfactionWeights[signal.ordinal()];
        if (weight > 0) {
            double push = weight * (value - satisfactionPrior.value());
            state.satisfaction().add(at, value, weight, satisfactionHalfLife);
            state.satisfactionMovers().add(signal, at, push, satisfactionHalfLife);
            affected |= Affected.SATISFACTION;
        }
        weight = experienceWeights[signal.ordinal()];
        if (weight > 0) {
            double push = weight * (value - experiencePrior.value());
            state.experience().add(at, value, weight, experienceHalfLife);
            state.experienceMovers().add(signal, at, push, experienceHalfLife);
            affected |= Affected.EXPERIENCE;
        }
        return affected;
    }

    /** Lets a signal count for peak-end, where it counts for experience at all. */
    void remember(Signal signal, double value, long at, CustomerState state) {
        if (experienceWeights[signal.ordinal()] > 0) {
            state.peakEnd().add(at, value - experiencePrior.value(), experienceHalfLife);
        }
    }
}
