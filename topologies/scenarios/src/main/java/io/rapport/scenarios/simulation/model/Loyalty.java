package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;

/**
 * How much ill service costs: the probability of deciding to leave, on top of natural leaving.
 *
 * @param late after a late delivery, a failed use or a call that never came
 * @param failed after a failed delivery
 * @param unanswered when the patience with an unanswered complaint ends
 */
public record Loyalty(double late, double failed, double unanswered) {
    public static final Loyalty DEFAULT = new Loyalty(0.08, 0.25, 0.5);

    /** Ill service costs nothing: leaving does not depend on it. */
    public static final Loyalty BLIND = new Loyalty(0, 0, 0);

    public Loyalty {
        Allowed.share("simulation.loyalty.late", late);
        Allowed.share("simulation.loyalty.failed", failed);
        Allowed.share("simulation.loyalty.unanswered", unanswered);
    }
}
