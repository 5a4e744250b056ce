package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.evidence.HalfLife;
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
}
