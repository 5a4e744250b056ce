package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.policy.ExperiencePolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.ReferralPolicy;
import io.rapport.core.policy.SatisfactionPolicy;

/** What an outcome rests on: how much of it is the customer's own, and since when nothing has been heard. */
final class Grounds {
    private final SatisfactionPolicy satisfaction;
    private final ExperiencePolicy experience;
    private final ReferralPolicy referral;
    private final Purchasing purchasing;
    private final Retention retention;
    private final Wallet wallet;
    private final Scored scored;

    Grounds(Policy policy, Scored scored, Purchasing purchasing, Retention retention) {
        satisfaction = policy.satisfaction();
        experience = policy.experience();
        referral = policy.referral();
        wallet = new Wallet(policy);
        this.scored = scored;
        this.purchasing = purchasing;
        this.retention = retention;
    }

    /** How much of an outcome is the customer's own, 0 (all prior) to 1. */
    double coverage(Outcome outcome, CustomerState state, long time) {
        return switch (outcome) {
            case SATISFACTION ->
                scored.satisfaction(state).coverage(time, satisfaction.prior(), satisfaction.halfLife());
            case EXPERIENCE -> scored.experience(state).coverage(time, experience.prior(), experience.halfLife());
            case RETENTION -> retention.coverage(state, time);
            case BUYING_INTENTION -> state.purchases().isEmpty() ? 0 : purchasing.coverage(state.purchases(), time);
            case REFERRAL -> state.referral().coverage(time, referral.prior(), referral.halfLife());
            case SHARE_OF_WALLET -> wallet.coverage(state, time);
            case PROFITABILITY -> state.lifetime().touchpoints() > 0 ? 1 : 0;
        };
    }

    /** When the last touchpoint that counts for an outcome occurred, or {@link CustomerState#NEVER}. */
    long lastSignalAt(Outcome outcome, CustomerState state) {
        return switch (outcome) {
            case SATISFACTION -> scored.satisfaction(state).landmark();
            case EXPERIENCE -> scored.experience(state).landmark();
            case RETENTION -> retention.lastSignalAt(state);
            case BUYING_INTENTION -> state.purchases().lastAt();
            case REFERRAL -> state.referral().landmark();
            case SHARE_OF_WALLET ->
                Math.max(state.walletRank().landmark(), state.declared().at());
            case PROFITABILITY -> state.rolling().landmark();
        };
    }
}
