package io.rapport.core.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.ProfitPolicy;
import io.rapport.core.touchpoint.CurrencyTable;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;

/** Books what a touchpoint brought and cost: customer profitability by activity. */
final class Bookkeeping {
    private static final double HOUR = 3_600_000;

    private final ProfitPolicy policy;
    private final int[] signs = new int[Kind.values().length];
    private final long[] activity = new long[Kind.values().length];
    private final CurrencyTable currencies;

    Bookkeeping(Policy policy) {
        this.policy = policy.profit();
        currencies = policy.currencies();
        this.policy.revenue().forEach((kind, sign) -> signs[kind.ordinal()] = sign);
        this.policy.activity().forEach((kind, cost) -> activity[kind.ordinal()] = cost);
    }

    /** The amount in minor units of the reporting currency, 0 when there is none. */
    long amount(Touchpoint t) {
        return t.amount() == null ? 0 : currencies.toReporting(t.amount());
    }

    /** Books the touchpoint and explains what it moved. */
    void book(Touchpoint t, CustomerState state, Explanation explanation) {
        long revenue = signs[t.kind().ordinal()] * amount(t);
        long cost = cost(t, revenue);
        if (revenue != 0) {
            state.rolling().addSums(t.occurredAt(), (double) revenue, (double) revenue, policy.halfLife());
            state.lifetime().book(revenue, 0);
            explanation.note(Cause.REVENUE, Affected.PROFIT | Affected.WALLET);
        }
        if (cost != 0) {
            state.rolling().addSums(t.occurredAt(), 0, (double) -cost, policy.halfLife());
            state.lifetime().book(0, cost);
            explanation.note(Cause.COST, Affected.PROFIT);
        }
    }

    /** What is stated; else goods, activity and time at the policy's rates. */
    private long cost(Touchpoint t, long revenue) {
        if (t.cost() != null) {
            return currencies.toReporting(t.cost());
        }
        // What elapsed with a declared spend is the period that it is for.
        Long elapsed = t.kind() == Kind.SPEND_DECLARED ? null : t.timing().elapsed();
        double goods = policy.goodsShare() * revenue;
        double time = elapsed == null ? 0 : policy.hour() * (elapsed / HOUR);
        return activity[t.kind().ordinal()] + (long) StrictMath.rint(goods) + (long) StrictMath.rint(time);
    }
}
