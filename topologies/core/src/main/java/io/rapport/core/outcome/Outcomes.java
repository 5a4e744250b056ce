package io.rapport.core.outcome;

import io.rapport.core.LogOdds;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.Position;
import io.rapport.core.metrics.ProfitFigures;
import io.rapport.core.metrics.PurchaseFigures;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.outcome.crossing.Level;
import io.rapport.core.policy.ExperiencePolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.ProfitPolicy;
import io.rapport.core.policy.SatisfactionPolicy;

/** The outcomes of one customer at a time not before the state's clock. Stateless but for the policy. */
public final class Outcomes {
    private final Policy policy;
    private final Purchasing purchasing;
    private final Retention retention;
    private final RiskCrossing risks;
    private final Fades fades;
    private final Wallet wallet;
    private final Voices voices;
    private final Grounds grounds;
    private final LiveMetrics live;
    private final Scored scored;
    private final Tiers tiers;
    private final double minorPerMajor;

    public Outcomes(Policy policy) {
        this.policy = policy;
        purchasing = new Purchasing(policy);
        scored = new Scored(policy);
        retention = new Retention(policy, purchasing, scored);
        risks = new RiskCrossing(retention);
        fades = new Fades(policy, scored, this::value);
        wallet = new Wallet(policy);
        voices = new Voices(policy, scored);
        grounds = new Grounds(policy, scored, purchasing, retention);
        live = new LiveMetrics(this);
        tiers = new Tiers(policy.tiers(), retention, purchasing);
        minorPerMajor = policy.currencies().minorPerMajor();
    }

    /** The figure of an outcome, in its unit. */
    public double value(Outcome outcome, CustomerState state, long time) {
        return switch (outcome) {
            case SATISFACTION -> satisfaction(state, time);
            case EXPERIENCE -> experience(state, time);
            case RETENTION -> retention.risk(state, time);
            case BUYING_INTENTION -> purchasing.expectedPurchases(state.purchases(), time);
            case REFERRAL ->
                state.referral()
                        .score(
                                time,
                                policy.referral().prior(),
                                policy.referral().halfLife());
            case SHARE_OF_WALLET -> wallet.share(state, time);
            case PROFITABILITY -> policy.profit().halfLife().perYear(rollingMargin(state, time)) / minorPerMajor;
        };
    }

    private double satisfaction(CustomerState state, long time) {
        SatisfactionPolicy p = policy.satisfaction();
        return scored.satisfaction(state).score(time, p.prior(), p.halfLife());
    }

    /** The mean and peak-end, blended; both are the prior where there is no signal. */
    private double experience(CustomerState state, long time) {
        ExperiencePolicy p = policy.experience();
        double mean = scored.experience(state).score(time, p.prior(), p.halfLife());
        return (1 - p.peakEndShare()) * mean + p.peakEndShare() * peakEnd(state, time);
    }

    /** (worst + last) / 2, each as faded towards the prior, 0..100. */
    double peakEnd(CustomerState state, long time) {
        ExperiencePolicy p = policy.experience();
        return p.prior().value() + scored.peakEnd(state).deviation(time, p.halfLife());
    }

    private double rollingMargin(CustomerState state, long time) {
        return state.rolling().sumAt(time, policy.profit().halfLife());
    }

    /** Retention risk taken apart. */
    public RiskParts riskParts(CustomerState state, long time) {
        return retention.parts(state, time);
    }

    /** Whether there is a relationship that can be lost. */
    public boolean isCustomer(CustomerState state) {
        return retention.isCustomer(state);
    }

    /**
     * The instant at which an outcome reaches a level with no event at all. At {@code time}, which is not before the
     * state's clock, it has not.
     *
     * @return the first millisecond after {@code time} at which {@link #value} has reached the level, or one before which
     *     it does not and at which it is to be asked again; {@link Long#MAX_VALUE} when it never does. What an outcome
     *     only tends to, as to its prior, it never reaches
     */
    public long crossing(Outcome outcome, CustomerState state, long time, Level level) {
        return switch (outcome) {
            case SATISFACTION, EXPERIENCE, REFERRAL, PROFITABILITY -> fades.after(outcome, state, time, level);
            case RETENTION -> risks.after(state, time, level);
            case BUYING_INTENTION -> purchasing.crossing(state.purchases(), time, level);
            case SHARE_OF_WALLET -> wallet.crossing(state, time, level);
        };
    }

    /** How many cases are open. */
    public int openCases(CustomerState state, long time) {
        return state.cases().open(time - policy.memory().openFor().toMillis());
    }

    /** How many promises are overdue. */
    public int overduePromises(CustomerState state, long time) {
        return retention.overdue(state, time);
    }

    /** Whether the customer counts as lapsed. */
    public boolean hasLapsed(CustomerState state, long time) {
        return isCustomer(state)
                && retention.risk(state, time) >= policy.tiers().lapsedRisk();
    }

    /** All that is published of a customer, given the figures of the outcomes at that time, by ordinal; reused. */
    public LiveMetrics metrics(String customerId, CustomerState state, long time, double[] values) {
        return live.at(customerId, state, time, values);
    }

    Grounds grounds() {
        return grounds;
    }

    Voices voices() {
        return voices;
    }

    Position position(CustomerState state, long time, double risk, double marginPerYear) {
        return tiers.position(state, time, risk, marginPerYear);
    }

    PurchaseFigures purchaseFigures(CustomerState state, long time, double expected) {
        if (state.purchases().isEmpty()) {
            return PurchaseFigures.NONE;
        }
        return new PurchaseFigures(
                purchasing.history(state.purchases(), time),
                LogOdds.toShare(-purchasing.logOddsLost(state.purchases(), time)),
                purchasing.expectedSpend(state.purchases()),
                expected * purchasing.expectedSpend(state.purchases()));
    }

    ProfitFigures profitFigures(CustomerState state, long time, double marginPerYear) {
        ProfitPolicy p = policy.profit();
        return new ProfitFigures(
                p.halfLife().perYear(state.rolling().weightAt(time, p.halfLife())) / minorPerMajor,
                marginPerYear,
                state.lifetime().revenue(),
                state.lifetime().cost());
    }
}
