package io.rapport.core.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.matter.Promised;
import io.rapport.core.policy.Policy;
import io.rapport.core.survey.Instrument;

/**
 * Makes one customer of two identities. Law: merging the states of any two parts of a history gives the metrics of the
 * whole (to 1e-9), given that the parts share no event.
 */
public final class Merge {
    private final Policy policy;
    private final Keeping keeping;

    public Merge(Policy policy) {
        this.policy = policy;
        keeping = new Keeping(policy, new Scores(policy));
    }

    /** Adds all that {@code other} knows to {@code state}; the other is not changed, the deadline is not set. */
    public void into(CustomerState state, CustomerState other) {
        mergeScores(state, other);
        for (Promised promise : other.promises().all()) {
            keeping.merge(promise, state);
        }
        state.purchases().merge(other.purchases(), policy.memory().purchaseDays());
        state.contract().merge(other.contract());
        state.declared().merge(other.declared());
        state.lifetime().merge(other.lifetime());
        state.cases().merge(other.cases(), policy.memory().matters());
        state.seen().merge(other.seen(), policy.memory().events());
        state.setTimes(
                Math.max(state.clock(), other.clock()),
                Math.max(state.newest(), other.newest()),
                Math.max(state.explained(), other.explained()));
        state.seenCommands().merge(other.seenCommands(), policy.memory().events());
        state.episodes().merge(other.episodes());
        state.tracks().merge(other.tracks());
        state.caseClocks().merge(other.caseClocks());
        other.silences().all().forEach(state.silences()::add);
    }

    private void mergeScores(CustomerState state, CustomerState other) {
        state.satisfaction().merge(other.satisfaction(), policy.satisfaction().halfLife());
        state.experience().merge(other.experience(), policy.experience().halfLife());
        state.peakEnd().merge(other.peakEnd(), policy.experience().halfLife());
        state.failures().merge(other.failures(), policy.retention().failureHalfLife());
        state.failedPayments()
                .merge(other.failedPayments(), policy.retention().contract().failedPaymentHalfLife());
        state.referral().merge(other.referral(), policy.referral().halfLife());
        state.walletRank().merge(other.walletRank(), policy.wallet().halfLife());
        state.rolling().merge(other.rolling(), policy.profit().halfLife());
        for (Instrument instrument : Instrument.values()) {
            state.figure(instrument)
                    .merge(other.figure(instrument), policy.satisfaction().halfLife());
        }
        state.satisfactionMovers()
                .merge(other.satisfactionMovers(), policy.satisfaction().halfLife());
        state.experienceMovers()
                .merge(other.experienceMovers(), policy.experience().halfLife());
    }
}
