package io.rapport.core.metrics;

import io.rapport.core.LogOdds;

/**
 * Retention risk taken apart: log-odds that add up to the log-odds of the risk.
 *
 * @param base what the purchase process, the contract or, for a prospect, the prior gives
 * @param complaints open complaints
 * @param promises overdue promises
 * @param failures recent failures
 * @param dissatisfaction satisfaction below its prior
 * @param payments failed payments
 * @param renewal a renewal that is due
 */
public record RiskParts(
        double base,
        double complaints,
        double promises,
        double failures,
        double dissatisfaction,
        double payments,
        double renewal) {

    /** The log-odds of the risk. */
    public double logOdds() {
        return base + complaints + promises + failures + dissatisfaction + payments + renewal;
    }

    /** The risk, 0..1. */
    public double risk() {
        return LogOdds.toShare(logOdds());
    }
}
