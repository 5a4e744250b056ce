package io.rapport.core.outcome;

import io.rapport.core.LogOdds;
import io.rapport.core.customer.Contract;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.number.Exponential;
import io.rapport.core.number.Logarithm;
import io.rapport.core.policy.ContractPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.RetentionPolicy;
import io.rapport.core.policy.SatisfactionPolicy;

/**
 * The risk of losing a customer. The base is the purchase process, or the contract of a customer who has one; reasons
 * add to it in log-odds. All reasons only fade while nothing happens, but for a promise falling due and a renewal
 * becoming due, whose instants are known.
 */
final class Retention {
    private static final double POINTS = 10;

    private final RetentionPolicy policy;
    private final ContractPolicy contracts;
    private final SatisfactionPolicy satisfaction;
    private final Purchasing purchasing;
    private final Scored scored;
    private final double cancelledBase;
    private final double contractBase;
    private final double prospectBase;
    private final long openFor;
    private final long grace;
    private final long cadence;

    /** One event asks for the same several times, so the last answers are kept. */
    private double lastLogOdds = Double.NaN;

    private double lastRisk;
    private double lastRatio = Double.NaN;
    private double lastSilence;

    Retention(Policy policy, Purchasing purchasing, Scored scored) {
        this.policy = policy.retention();
        this.purchasing = purchasing;
        this.scored = scored;
        contracts = this.policy.contract();
        satisfaction = policy.satisfaction();
        cancelledBase = LogOdds.of(contracts.cancelledRisk());
        contractBase = LogOdds.of(contracts.baseRisk());
        prospectBase = LogOdds.of(this.policy.prospectRisk());
        openFor = policy.memory().openFor().toMillis();
        cadence = contracts.cadence().toMillis();
        grace = policy.alerts().promiseGrace().toMillis();
    }

    double risk(CustomerState state, long time) {
        double logOdds = base(state, time) + reasons(state, time);
        if (logOdds != lastLogOdds) {
            lastRisk = LogOdds.toShare(logOdds);
            lastLogOdds = logOdds;
        }
        return lastRisk;
    }

    RiskParts parts(CustomerState state, long time) {
        return new RiskParts(
                base(state, time),
                complaints(state, time),
                promises(state, time),
                failures(state, time),
                dissatisfaction(state, time),
                payments(state, time),
                renewal(state, time));
    }

    /** Whether there is a relationship that can be lost. */
    boolean isCustomer(CustomerState state) {
        return !state.purchases().isEmpty() || state.contract().exists();
    }

    boolean isCancelled(CustomerState state) {
        Contract contract = state.contract();
        return contract.cancelledAt()
                > Math.max(contract.agreedAt(), state.purchases().lastAt());
    }

    /** Log-odds that need no reason. */
    double base(CustomerState state, long time) {
        if (isCancelled(state)) {
            return cancelledBase;
        }
        if (state.contract().exists()) {
            return contractBase + silence(state.contract(), time);
        }
        return state.purchases().isEmpty() ? prospectBase : purchasing.logOddsLost(state.purchases(), time);
    }

    private double silence(Contract contract, long time) {
        double gap = contract.cadence(cadence, contracts.cadenceWeight());
        double silent = time - contract.lastSign();
        double ratio = silent / gap;
        if (silent > gap && ratio != lastRatio) {
            lastSilence = contracts.silence() * Logarithm.of(ratio);
            lastRatio = ratio;
        }
        return silent > gap ? lastSilence : 0;
    }

    /** The instant at which the base alone comes to {@code logOdds}, with no event; infinite when it never does. */
    double instantOfBase(CustomerState state, double logOdds) {
        Contract contract = state.contract();
        if (isCancelled(state) || !isCustomer(state)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!contract.exists()) {
            return purchasing.instantOfLogOdds(state.purchases(), logOdds);
        }
        double efolds = (logOdds - contractBase) / contracts.silence();
        double gap = contract.cadence(cadence, contracts.cadenceWeight());
        return contract.lastSign() + gap * Exponential.ofE(efolds);
    }

    /** Log-odds of all reasons together. */
    double reasons(CustomerState state, long time) {
        return complaints(state, time)
                + promises(state, time)
                + failures(state, time)
                + dissatisfaction(state, time)
                + payments(state, time)
                + renewal(state, time);
    }

    private double complaints(CustomerState state, long time) {
        return policy.openComplaint() * state.cases().open(time - openFor);
    }

    private double promises(CustomerState state, long time) {
        return policy.overduePromise() * overdue(state, time);
    }

    int overdue(CustomerState state, long time) {
        return state.promises().overdue(time - openFor, time - grace);
    }

    private double failures(CustomerState state, long time) {
        return policy.failure() * state.failures().weightAt(time, policy.failureHalfLife());
    }

    private double dissatisfaction(CustomerState state, long time) {
        double score = scored.satisfaction(state).score(time, satisfaction.prior(), satisfaction.halfLife());
        return policy.dissatisfaction() * Math.max(0, satisfaction.prior().value() - score) / POINTS;
    }

    private double payments(CustomerState state, long time) {
        return contracts.failedPayment() * state.failedPayments().weightAt(time, contracts.failedPaymentHalfLife());
    }

    private double renewal(CustomerState state, long time) {
        return time >= renewalFrom(state) ? contracts.renewalDue() : 0;
    }

    private long renewalFrom(CustomerState state) {
        long end = state.contract().termEnd();
        boolean awaited = end != CustomerState.NEVER && !isCancelled(state);
        return awaited ? end - contracts.renewalWindow().toMillis() : Long.MAX_VALUE;
    }

    /** The first instant after {@code time} at which a reason comes up by itself, or {@link Long#MAX_VALUE}. */
    long nextReason(CustomerState state, long time) {
        long due = state.promises().nextDue(time - grace);
        long next = due == Long.MAX_VALUE ? due : due + grace;
        long renewal = renewalFrom(state);
        return renewal > time ? Math.min(next, renewal) : next;
    }

    /** The first instant after {@code time} at which a case or a promise is no reason any more, or none. */
    long nextLapse(CustomerState state, long time) {
        long since = time - openFor;
        long last = state.promises().nextDue(since - 1);
        for (CaseFile file : state.cases().files()) {
            if (file.open() && file.changedAt() >= since) {
                last = Math.min(last, file.changedAt());
            }
        }
        return last == Long.MAX_VALUE ? last : last + openFor + 1;
    }

    long lastSignalAt(CustomerState state) {
        Contract contract = state.contract();
        long sign = Math.max(state.purchases().lastAt(), Math.max(contract.lastSign(), contract.cancelledAt()));
        long trouble =
                Math.max(state.failures().landmark(), state.failedPayments().landmark());
        return Math.max(Math.max(sign, trouble), scored.satisfaction(state).landmark());
    }

    /** How much of the risk is the customer's own: of the purchase rate, or of the cadence. */
    double coverage(CustomerState state, long time) {
        if (isCancelled(state)) {
            return 1;
        }
        if (state.contract().exists()) {
            double gaps = Math.max(0, state.contract().uses() - 1);
            return gaps / (gaps + contracts.cadenceWeight());
        }
        return state.purchases().isEmpty() ? 0 : purchasing.coverage(state.purchases(), time);
    }
}
