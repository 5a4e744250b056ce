package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.evidence.PeakEnd;
import io.rapport.core.matter.Promised;
import io.rapport.core.policy.ExperiencePolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.SignalPolicy;
import java.util.List;

/**
 * Peak-end of a customer's experience. How promptly a promise was kept may still change while the promise is
 * remembered (a touchpoint on it can be late), and a worst cannot be taken back; so remembered promises join in when it
 * is read, and only forgotten ones are part of what is kept.
 */
final class Peaks {
    private final ExperiencePolicy experience;
    private final SignalPolicy signals;
    private final boolean promptnessCounts;
    private final PeakEnd joined = new PeakEnd();

    Peaks(Policy policy) {
        experience = policy.experience();
        signals = policy.signals();
        promptnessCounts = experience.weights().table()[Signal.PROMPTNESS.ordinal()] > 0;
    }

    /** (worst + last) / 2, each as faded towards the prior, 0..100. */
    double peakEnd(CustomerState state, long time) {
        return experience.prior().value() + all(state).deviation(time, experience.halfLife());
    }

    private PeakEnd all(CustomerState state) {
        List<Promised> promises = state.promises().all();
        if (promises.isEmpty() || !promptnessCounts) {
            return state.peakEnd();
        }
        PeakEnd kept = state.peakEnd();
        joined.restore(kept.landmark(), kept.worst(), kept.last());
        for (int i = 0; i < promises.size(); i++) {
            Promised promise = promises.get(i);
            if (promise.isSettled()) {
                double value = signals.promptness(promise.dueAt(), promise.keptAt());
                joined.add(promise.keptAt(), value - experience.prior().value(), experience.halfLife());
            }
        }
        return joined;
    }
}
