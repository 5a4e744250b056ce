package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;

/**
 * How often customers say something. What they say follows the service that they have had.
 *
 * @param satisfaction probability that a CSAT question after a delivery is answered
 * @param effort probability that a CES question after a resolution is answered
 * @param recommendation probability that the NPS question is answered, which is asked every 90 days
 * @param review probability of a review after a delivery
 * @param mention probability of a public mention after a delivery
 * @param referral probability that a happy customer (mood above 0.75) refers somebody after a delivery
 */
public record Talk(
        double satisfaction, double effort, double recommendation, double review, double mention, double referral) {
    public static final Talk DEFAULT = new Talk(0.2, 0.4, 0.3, 0.06, 0.03, 0.04);

    public Talk {
        Allowed.share("simulation.talk.satisfaction", satisfaction);
        Allowed.share("simulation.talk.effort", effort);
        Allowed.share("simulation.talk.recommendation", recommendation);
        Allowed.share("simulation.talk.review", review);
        Allowed.share("simulation.talk.mention", mention);
        Allowed.share("simulation.talk.referral", referral);
    }
}
