package io.rapport.core.outcome;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.Movers;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.Position;
import io.rapport.core.metrics.ProfitFigures;
import io.rapport.core.metrics.PurchaseFigures;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.metrics.Standing;
import io.rapport.core.metrics.Standings;
import io.rapport.core.survey.Instrument;

/**
 * All that is published of a customer at a time, each figure worked out when it is asked for. Reused from one input to the
 * next: it is to be read, or copied, before the step goes on.
 */
public final class LiveMetrics {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Outcomes outcomes;
    private final double[] values = new double[OUTCOMES.length];
    private CustomerState state = new CustomerState();
    private String customerId = "";
    private long asOf;

    LiveMetrics(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Looks at a customer at a time at which the figures of the outcomes, by ordinal, are known. */
    LiveMetrics at(String newCustomerId, CustomerState newState, long time, double[] figures) {
        customerId = newCustomerId;
        state = newState;
        asOf = time;
        System.arraycopy(figures, 0, values, 0, values.length);
        return this;
    }

    /** Whose. */
    public String customerId() {
        return customerId;
    }

    /** The customer's own time at which all of this holds, epoch milliseconds. */
    public long asOf() {
        return asOf;
    }

    /** See {@link Standing#value}. */
    public double value(Outcome outcome) {
        return values[outcome.ordinal()];
    }

    /** See {@link Standing#coverage}. */
    public double coverage(Outcome outcome) {
        return outcomes.grounds().coverage(outcome, state, asOf);
    }

    /** See {@link Standing#lastSignalAt}. */
    public long lastSignalAt(Outcome outcome) {
        return outcomes.grounds().lastSignalAt(outcome, state);
    }

    /** Retention risk taken apart. */
    public RiskParts risk() {
        return outcomes.riskParts(state, asOf);
    }

    /** The purchase process. */
    public PurchaseFigures purchases() {
        return outcomes.purchaseFigures(state, asOf, value(Outcome.BUYING_INTENTION));
    }

    /** What the customer brings. */
    public ProfitFigures profit() {
        return outcomes.profitFigures(state, asOf, value(Outcome.PROFITABILITY));
    }

    /** The customer's rolling figure by an instrument, on its own scale; not a number where it was never answered. */
    public double figure(Instrument instrument) {
        return Voices.figure(state, instrument);
    }

    /** The mean of worst and last experience, 0..100. */
    public double peakEnd() {
        return outcomes.peakEnd(state, asOf);
    }

    /** What moves satisfaction, or the mean of experience, most; a view that the next question may change. */
    public Movers movers(Outcome score) {
        return outcomes.voices().movers(score, state);
    }

    /** How far one of those moves its score now, points of 0..100. */
    public double points(Outcome score, Movers movers, int index) {
        Voices voices = outcomes.voices();
        return voices.left(score, movers, index, asOf) / voices.total(score, state, asOf);
    }

    /** Tiers and stage. */
    public Position position() {
        return outcomes.position(state, asOf, value(Outcome.RETENTION), value(Outcome.PROFITABILITY));
    }

    /** How many cases are open. */
    public int openCases() {
        return outcomes.openCases(state, asOf);
    }

    /** How many promises are overdue. */
    public int overduePromises() {
        return outcomes.overduePromises(state, asOf);
    }

    /** How many touchpoints have been applied. */
    public long touchpoints() {
        return state.lifetime().touchpoints();
    }

    /** All of it, as it is now. */
    public CustomerMetrics copy() {
        Standing[] standings = new Standing[OUTCOMES.length];
        for (Outcome outcome : OUTCOMES) {
            standings[outcome.ordinal()] = new Standing(value(outcome), coverage(outcome), lastSignalAt(outcome));
        }
        return new CustomerMetrics(
                customerId,
                asOf,
                Standings.of(standings),
                risk(),
                purchases(),
                profit(),
                outcomes.voices().figures(state, asOf, peakEnd()),
                position(),
                openCases(),
                overduePromises(),
                touchpoints());
    }
}
