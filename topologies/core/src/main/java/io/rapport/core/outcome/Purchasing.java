package io.rapport.core.outcome;

import io.rapport.core.customer.Purchases;
import io.rapport.core.outcome.crossing.FirstInstant;
import io.rapport.core.outcome.crossing.Level;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.PurchasePolicy;
import io.rapport.core.purchase.Expectation;
import io.rapport.core.purchase.PurchaseHistory;

/**
 * The purchase process of one customer (formulas.md 3), in the unit of time of the policy. Age counts from the start of
 * the day of the first purchase; so does recency, to the start of the day of the last.
 */
final class Purchasing {
    private final PurchasePolicy policy;
    private final Calendar calendar;
    private final double unit;
    private final Expectation expectation;
    private final double minorPerMajor;
    private int askedRepeats;
    private double askedRecency;
    private double askedAge = Double.NaN;
    private double lost;

    Purchasing(Policy policy) {
        this.policy = policy.purchases();
        calendar = new Calendar(policy.zone());
        unit = this.policy.unit().toMillis();
        expectation =
                new Expectation(this.policy.process(), this.policy.horizon().toMillis() / unit);
        minorPerMajor = policy.currencies().minorPerMajor();
    }

    /** Age since the first purchase, in units; T of formulas.md 3. */
    double age(Purchases purchases, long time) {
        double age = (time - calendar.startOf(purchases.firstDay())) / unit;
        return Math.max(age, recency(purchases));
    }

    /** From the first to the last purchase, in units; t_x of formulas.md 3. */
    double recency(Purchases purchases) {
        return units(purchases.lastDay() - purchases.firstDay());
    }

    private double units(int days) {
        return days * 86_400_000.0 / unit;
    }

    /** Log-odds that the customer is lost. One event asks for the same several times, so the last answer is kept. */
    double logOddsLost(Purchases purchases, long time) {
        int repeats = purchases.repeats();
        double recency = recency(purchases);
        double age = age(purchases, time);
        if (repeats != askedRepeats || recency != askedRecency || age != askedAge) {
            lost = policy.process().logOddsDead(repeats, recency, age);
            askedRepeats = repeats;
            askedRecency = recency;
            askedAge = age;
        }
        return lost;
    }

    /** The instant at which, with no purchase, the log-odds of being lost come to {@code logOdds}. */
    double instantOfLogOdds(Purchases purchases, double logOdds) {
        double age = policy.process().ageAtLogOddsDead(purchases.repeats(), recency(purchases), logOdds);
        return calendar.startOf(purchases.firstDay()) + age * unit;
    }

    /** Log-odds that the customer was lost on the morning of the last purchase; only when there are repeats. */
    double logOddsLostBeforeLast(Purchases purchases) {
        double recency = units(purchases.dayBeforeLast() - purchases.firstDay());
        double age = units(purchases.lastDay() - purchases.firstDay());
        return policy.process().logOddsDead(purchases.repeats() - 1, recency, age);
    }

    /** The day of the last purchase, as the instant at which it began. */
    long startOfLastDay(Purchases purchases) {
        return calendar.startOf(purchases.lastDay());
    }

    long startOfFirstDay(Purchases purchases) {
        return calendar.startOf(purchases.firstDay());
    }

    /** Purchases expected over the horizon; 0 before the first. */
    double expectedPurchases(Purchases purchases, long time) {
        if (purchases.isEmpty()) {
            return 0;
        }
        double logOdds = logOddsLost(purchases, time);
        return expectation.isQuick(purchases.repeats())
                ? expectation.expectedPurchases(purchases.repeats(), age(purchases, time), logOdds)
                : expectation.expectedPurchases(history(purchases, time), logOdds);
    }

    /**
     * See {@link Outcomes#crossing}. With no purchase the expectation only falls, to nothing: the odds of being lost rise
     * with age, and of one who is not lost less is expected the older the same purchases are. It falls about as a power of
     * alpha + T, so strides begin with that.
     */
    long crossing(Purchases purchases, long time, Level level) {
        if (purchases.isEmpty() || !level.isPassedTowards(0)) {
            return FirstInstant.NEVER;
        }
        double stride = (policy.process().alpha() + age(purchases, time)) * unit;
        return FirstInstant.near(
                t -> expectedPurchases(purchases, t), level, new FirstInstant.Guess(time, time + 1.0, Math.max(1, (long)
                        stride)));
    }

    /** What a purchase is expected to be worth, major units. */
    double expectedSpend(Purchases purchases) {
        return policy.spend().expectedSpend(purchases.repeats(), purchases.meanRepeatSpend() / minorPerMajor);
    }

    /** How much of the purchase rate is the customer's own: T / (alpha + T). */
    double coverage(Purchases purchases, long time) {
        double age = age(purchases, time);
        return age / (policy.process().alpha() + age);
    }

    PurchaseHistory history(Purchases purchases, long time) {
        return new PurchaseHistory(purchases.repeats(), recency(purchases), age(purchases, time));
    }
}
