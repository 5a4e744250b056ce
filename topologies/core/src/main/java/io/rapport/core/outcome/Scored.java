package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.Movers;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.PeakEnd;
import io.rapport.core.evidence.Prior;
import io.rapport.core.matter.Promised;
import io.rapport.core.matter.Promises;
import io.rapport.core.policy.Policy;
import io.rapport.core.signal.Signal;
import io.rapport.core.signal.SignalPolicy;
import io.rapport.core.signal.SignalWeights;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's scores rest on. How promptly a promise was kept may still change while the promise is remembered (a
 * touchpoint on it can be late), and neither a worst, nor a mover, nor the time of a last signal can be taken back; so
 * remembered promises join in when it is read, and only forgotten ones are part of what is kept.
 *
 * <p>What is returned may be reused by the next question: it is to be read at once.
 */
final class Scored {
    private final SignalPolicy signals;
    private final Score satisfaction;
    private final Score experience;
    private final PeakEnd peakEnd = new PeakEnd();

    Scored(Policy policy) {
        signals = policy.signals();
        satisfaction = new Score(
                policy.satisfaction().prior(),
                policy.satisfaction().halfLife(),
                policy.satisfaction().weights());
        experience = new Score(
                policy.experience().prior(),
                policy.experience().halfLife(),
                policy.experience().weights());
    }

    Evidence satisfaction(CustomerState state) {
        return satisfaction.with(state.satisfaction(), state);
    }

    Evidence experience(CustomerState state) {
        return experience.with(state.experience(), state);
    }

    Movers satisfactionMovers(CustomerState state) {
        return satisfaction.with(state.satisfactionMovers(), state);
    }

    Movers experienceMovers(CustomerState state) {
        return experience.with(state.experienceMovers(), state);
    }

    PeakEnd peakEnd(CustomerState state) {
        PeakEnd kept = state.peakEnd();
        if (!experience.isJoined(state)) {
            return kept;
        }
        peakEnd.restore(kept.landmark(), kept.worst(), kept.last());
        for (Promised promise : state.promises().all()) {
            if (promise.isSettled()) {
                peakEnd.add(promise.keptAt(), value(promise) - experience.prior.value(), experience.halfLife);
            }
        }
        return peakEnd;
    }

    private double value(Promised promise) {
        return signals.promptness(promise.dueAt(), promise.keptAt());
    }

    /** One of the scores, joined by the promptness of remembered promises. */
    private final class Score {
        private final Prior prior;
        private final HalfLife halfLife;
        private final double weight;
        private final Evidence evidence = new Evidence();
        private final Movers movers = new Movers();
        /** What has been joined last, as one event asks for the same several times. */
        private @Nullable Promises joined;

        private int revision;
        private final Evidence joinedTo = new Evidence();

        Score(Prior prior, HalfLife halfLife, SignalWeights weights) {
            this.prior = prior;
            this.halfLife = halfLife;
            weight = weights.table()[Signal.PROMPTNESS.ordinal()];
        }

        boolean isJoined(CustomerState state) {
            return weight > 0 && state.promises().settled() > 0;
        }

        Evidence with(Evidence kept, CustomerState state) {
            if (!isJoined(state)) {
                return kept;
            }
            if (isKnown(kept, state.promises())) {
                return evidence;
            }
            joined = state.promises();
            revision = joined.revision();
            joinedTo.restore(kept.landmark(), kept.weight(), kept.sum());
            evidence.restore(kept.landmark(), kept.weight(), kept.sum());
            for (Promised promise : state.promises().all()) {
                if (promise.isSettled()) {
                    evidence.add(promise.keptAt(), value(promise), weight, halfLife);
                }
            }
            return evidence;
        }

        private boolean isKnown(Evidence kept, Promises promises) {
            return joined == promises
                    && revision == promises.revision()
                    && joinedTo.landmark() == kept.landmark()
                    && joinedTo.weight() == kept.weight()
                    && joinedTo.sum() == kept.sum();
        }

        Movers with(Movers kept, CustomerState state) {
            if (!isJoined(state)) {
                return kept;
            }
            movers.clear();
            movers.merge(kept, halfLife);
            for (Promised promise : state.promises().all()) {
                if (promise.isSettled()) {
                    double push = weight * (value(promise) - prior.value());
                    movers.add(Signal.PROMPTNESS, promise.keptAt(), push, halfLife);
                }
            }
            return movers;
        }
    }
}
