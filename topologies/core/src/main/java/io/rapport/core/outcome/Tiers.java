package io.rapport.core.outcome;

import io.rapport.core.LogOdds;
import io.rapport.core.customer.Contract;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.Purchases;
import io.rapport.core.metrics.Position;
import io.rapport.core.metrics.Position.LifeStage;
import io.rapport.core.metrics.Position.RiskTier;
import io.rapport.core.metrics.Position.ValueTier;
import io.rapport.core.policy.TierPolicy;

/** Tiers and life-cycle stage: functions of the state and nothing else, so that they do not depend on how it was read. */
final class Tiers {
    private final TierPolicy policy;
    private final Retention retention;
    private final Purchasing purchasing;
    private final double highRiskLogOdds;

    Tiers(TierPolicy policy, Retention retention, Purchasing purchasing) {
        this.policy = policy;
        highRiskLogOdds = LogOdds.of(policy.highRisk());
        this.retention = retention;
        this.purchasing = purchasing;
    }

    Position position(CustomerState state, long time, double risk, double marginPerYear) {
        return new Position(value(marginPerYear), risk(risk), stage(state, time, risk));
    }

    private ValueTier value(double marginPerYear) {
        if (marginPerYear < 0) {
            return ValueTier.LOSS;
        }
        if (marginPerYear < policy.mediumValue()) {
            return ValueTier.LOW;
        }
        return marginPerYear < policy.highValue() ? ValueTier.MEDIUM : ValueTier.HIGH;
    }

    private RiskTier risk(double risk) {
        if (risk < policy.elevatedRisk()) {
            return RiskTier.LOW;
        }
        if (risk < policy.highRisk()) {
            return RiskTier.ELEVATED;
        }
        return risk < policy.lapsedRisk() ? RiskTier.HIGH : RiskTier.LAPSED;
    }

    private LifeStage stage(CustomerState state, long time, double risk) {
        if (!retention.isCustomer(state)) {
            return LifeStage.PROSPECT;
        }
        if (retention.isCancelled(state) || risk >= policy.lapsedRisk()) {
            return LifeStage.LAPSED;
        }
        if (isRecovered(state.purchases(), time)) {
            return LifeStage.RECOVERED;
        }
        if (risk >= policy.highRisk()) {
            return LifeStage.AT_RISK;
        }
        return time - customerSince(state) < policy.newFor().toMillis() ? LifeStage.NEW : LifeStage.ACTIVE;
    }

    /** Whether the last purchase came from one who had been as good as lost, not long ago. */
    private boolean isRecovered(Purchases purchases, long time) {
        return !purchases.isEmpty()
                && purchases.repeats() > 0
                && time - purchasing.startOfLastDay(purchases)
                        < policy.recoveredFor().toMillis()
                && purchasing.logOddsLostBeforeLast(purchases) >= highRiskLogOdds;
    }

    private long customerSince(CustomerState state) {
        Contract contract = state.contract();
        long since = Long.MAX_VALUE;
        if (!state.purchases().isEmpty()) {
            since = purchasing.startOfFirstDay(state.purchases());
        }
        if (contract.uses() > 0) {
            since = Math.min(since, contract.firstUse());
        }
        return since == Long.MAX_VALUE ? contract.agreedAt() : since;
    }
}
