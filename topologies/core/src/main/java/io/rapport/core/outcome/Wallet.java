package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.outcome.crossing.Course;
import io.rapport.core.outcome.crossing.Fading;
import io.rapport.core.outcome.crossing.FirstInstant;
import io.rapport.core.outcome.crossing.Level;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.WalletPolicy;

/**
 * Share of wallet: ranks among brands by the Wallet Allocation Rule, and what the customer said to spend with everybody
 * against what is spent with us a year.
 */
final class Wallet {
    private final WalletPolicy policy;
    private final HalfLife revenueHalfLife;

    Wallet(Policy policy) {
        this.policy = policy.wallet();
        revenueHalfLife = policy.profit().halfLife();
    }

    /** (k prior + ranks(t) + declared(t)) / (k + weights(t)), 0..1. */
    double share(CustomerState state, long time) {
        double declared = declaredWeight(state, time);
        double own = declared > 0 ? declared * declaredShare(state, time) : 0;
        double sum = policy.prior().weight() * policy.prior().value()
                + state.walletRank().sumAt(time, policy.halfLife())
                + own;
        return sum / (policy.prior().weight() + ownWeight(state, time));
    }

    double coverage(CustomerState state, long time) {
        double own = ownWeight(state, time);
        return own / (policy.prior().weight() + own);
    }

    private double ownWeight(CustomerState state, long time) {
        return state.walletRank().weightAt(time, policy.halfLife()) + declaredWeight(state, time);
    }

    private double declaredWeight(CustomerState state, long time) {
        boolean told = !state.declared().isEmpty() && state.declared().minorPerYear() > 0;
        return told
                ? policy.declared()
                        * policy.halfLife().decay(time - state.declared().at())
                : 0;
    }

    /** What is spent with us a year by what is spent a year, at most all of it. */
    private double declaredShare(CustomerState state, long time) {
        double ours = revenueHalfLife.perYear(state.rolling().weightAt(time, revenueHalfLife));
        return Math.max(0, Math.min(1, ours / state.declared().minorPerYear()));
    }

    /**
     * See {@link Outcomes#crossing}. Ranks alone fade as a score does. A declared spend is another matter: what is spent
     * with us fades by a half-life of its own, so that the share may turn more than once.
     */
    long crossing(CustomerState state, long time, Level level) {
        if (declaredWeight(state, time) > 0) {
            long found = FirstInstant.within(new ShareCourse(state), level, time, FirstInstant.END);
            return found < FirstInstant.END ? found : FirstInstant.NEVER;
        }
        double left = Fading.score(state.walletRank(), policy.prior(), policy.halfLife(), time)
                .leftAt(level);
        return Double.isNaN(left)
                ? FirstInstant.NEVER
                : FirstInstant.near(
                        t -> share(state, t),
                        level,
                        time,
                        time + policy.halfLife().elapsedUntil(left));
    }

    /**
     * The share is the prior and, as far as it is covered, what the customer's own mean differs from that. Coverage only
     * falls. So does the mean: ranks and declaration fade alike, and what is spent with us only falls.
     */
    private final class ShareCourse implements Course {
        private final CustomerState state;

        ShareCourse(CustomerState state) {
            this.state = state;
        }

        @Override
        public double at(long time) {
            return share(state, time);
        }

        @Override
        public double furthest(long from, long to, boolean upward) {
            double prior = policy.prior().value();
            double difference = ownMean(from, upward ? from : to) - prior;
            boolean moreCovered = difference > 0 == upward;
            return prior + difference * coverage(state, moreCovered ? from : to);
        }

        /** The mean at a time, by the weights of another, which have the same ratio. */
        private double ownMean(long weighedAt, long time) {
            double ranks = state.walletRank().sumAt(weighedAt, policy.halfLife());
            double declared = declaredWeight(state, weighedAt) * declaredShare(state, time);
            return (ranks + declared) / ownWeight(state, weighedAt);
        }
    }
}
