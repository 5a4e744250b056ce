package io.rapport.core.policy;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * Where the tiers and life-cycle stages begin.
 *
 * @param highValue margin a year, major units of the reporting currency, from which a customer is of high value
 * @param mediumValue margin a year from which a customer is of medium value
 * @param elevatedRisk retention risk from which it is elevated
 * @param highRisk retention risk from which it is high, and the customer at risk
 * @param lapsedRisk retention risk from which the customer counts as lapsed
 * @param newFor how long after the first purchase a customer is new
 * @param recoveredFor how long one who came back counts as recovered
 */
public record TierPolicy(
        double highValue,
        double mediumValue,
        double elevatedRisk,
        double highRisk,
        double lapsedRisk,
        Duration newFor,
        Duration recoveredFor) {
    public static final TierPolicy DEFAULT =
            new TierPolicy(1000, 200, 0.5, 0.8, 0.95, Duration.ofDays(30), Duration.ofDays(90));

    public TierPolicy {
        Allowed.openShare("tiers.elevatedRisk", elevatedRisk);
        Allowed.openShare("tiers.highRisk", highRisk);
        Allowed.openShare("tiers.lapsedRisk", lapsedRisk);
        Allowed.require(
                elevatedRisk <= highRisk && highRisk <= lapsedRisk,
                "tiers",
                "rising from elevatedRisk to highRisk to lapsedRisk",
                elevatedRisk + ", " + highRisk + ", " + lapsedRisk);
        Allowed.require(mediumValue <= highValue, "tiers.mediumValue", "at most highValue", mediumValue);
        Allowed.notNegative("tiers.newFor", newFor);
        Allowed.notNegative("tiers.recoveredFor", recoveredFor);
    }
}
