package io.rapport.core.alert;

import io.rapport.core.metrics.RiskParts;

/**
 * What a customer stood at when an alert was raised.
 *
 * @param satisfaction satisfaction, 0..100
 * @param riskBefore retention risk before what raised it, as of the touchpoint before; 0..1
 * @param risk retention risk after it, taken apart
 * @param marginPerYear margin a year that is expected while the customer stays: the rolling one, major units of the
 *     reporting currency
 */
public record Situation(double satisfaction, double riskBefore, RiskParts risk, double marginPerYear) {

    /** The expected margin times the rise in risk: what is put at risk; 0 where the risk did not rise. */
    public double valueAtRisk() {
        return Math.max(0, marginPerYear) * Math.max(0, risk.risk() - riskBefore);
    }
}
