package io.rapport.scenarios.simulation.model;

import io.rapport.core.Allowed;
import io.rapport.core.purchase.GammaGamma;
import io.rapport.core.purchase.MbgNbd;

/**
 * How customers purchase when nothing ever goes wrong.
 *
 * @param process purchase rates and natural leaving, in weeks
 * @param spend spend in a purchase, in major units of the customer's currency
 * @param contracts share of customers under contract, who use and renew rather than purchase
 * @param pounds share of customers who pay in GBP
 * @param dollars share of customers who pay in USD; the rest pay in EUR
 */
public record Habits(MbgNbd process, GammaGamma spend, double contracts, double pounds, double dollars) {
    /** A purchase every four to five weeks, one in six customers lost after each, 36 a purchase. */
    public static final Habits DEFAULT =
            new Habits(new MbgNbd(1.2, 5.5, 0.5, 2.5), new GammaGamma(6.25, 3.74, 15.44), 0.15, 0.12, 0.08);

    public Habits {
        Allowed.share("simulation.habits.contracts", contracts);
        Allowed.share("simulation.habits.pounds", pounds);
        Allowed.share("simulation.habits.dollars", dollars);
        Allowed.require(pounds + dollars <= 1, "simulation.habits.pounds + dollars", "at most 1", pounds + dollars);
    }
}
