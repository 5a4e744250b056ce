package io.rapport.core.policy;

import io.rapport.core.Allowed;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.touchpoint.Kind;
import java.util.Map;

/**
 * Customer profitability by activity: revenue, less goods, less what the activities cost (formulas.md 4).
 *
 * @param halfLife of the rolling figures
 * @param goodsShare cost of goods as a share of revenue
 * @param revenue which kinds carry revenue in their amount: 1 adds it, -1 takes it back
 * @param activity cost of one touchpoint of a kind, minor units of the reporting currency, where none is stated
 * @param hour cost of an hour of elapsed time, minor units, where no cost is stated
 */
public record ProfitPolicy(
        HalfLife halfLife, double goodsShare, Map<Kind, Integer> revenue, Map<Kind, Long> activity, long hour) {
    public static final ProfitPolicy DEFAULT = new ProfitPolicy(
            HalfLife.ofDays(180),
            0.6,
            Map.of(Kind.PURCHASE, 1, Kind.RENEWAL, 1, Kind.RETURN, -1, Kind.CANCELLATION, -1),
            Map.of(Kind.CONTACT, 500L, Kind.COMPLAINT, 1500L, Kind.DELIVERY, 400L, Kind.RETURN, 800L),
            0);

    public ProfitPolicy {
        Allowed.share("profit.goodsShare", goodsShare);
        revenue.forEach(
                (kind, sign) -> Allowed.require(sign == 1 || sign == -1, "profit.revenue." + kind, "1 or -1", sign));
        activity.forEach((kind, cost) -> Allowed.notNegative("profit.activity." + kind, cost));
        Allowed.notNegative("profit.hour", (double) hour);
        revenue = Map.copyOf(revenue);
        activity = Map.copyOf(activity);
    }
}
