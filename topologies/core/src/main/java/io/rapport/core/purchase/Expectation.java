package io.rapport.core.purchase;

import java.util.Arrays;

/**
 * Expected purchases over one horizon by one model, for the path of every event: the same to the bit as {@link
 * PurchaseModel#expectedPurchases}, but what depends on the number of repeat purchases alone is kept. One object serves
 * one thread.
 */
public final class Expectation {
    private static final int MOST_KEPT = 256;

    private final PurchaseModel model;
    private final double horizon;
    /** Of the model that there is a quick way for, or 0. */
    private final double alpha;

    private final Table[] tables = new Table[MOST_KEPT];

    /**
     * @param horizon length of the time ahead, finite, 0 or more, in the model's unit
     */
    public Expectation(PurchaseModel model, double horizon) {
        LivingPurchases.requireAhead(horizon);
        this.model = model;
        this.horizon = horizon;
        alpha = model instanceof MbgNbd mbg ? mbg.alpha() : 0;
        for (int x = 0; x < MOST_KEPT && model instanceof MbgNbd mbg; x++) {
            tables[x] = new Table(mbg.r() + x, mbg.a(), mbg.b() + x + 1);
        }
    }

    /**
     * Expected purchases within the horizon.
     *
     * @param logOddsDead what the model says of the same history
     */
    public double expectedPurchases(PurchaseHistory history, double logOddsDead) {
        if (!isQuick(history.repeats())) {
            return model.expectedPurchases(history, horizon);
        }
        return expectedPurchases(history.repeats(), history.age(), logOddsDead);
    }

    /** Whether there is a way that needs no whole history. */
    public boolean isQuick(int repeats) {
        return alpha > 0 && repeats < MOST_KEPT;
    }

    /** The same, where {@link #isQuick} holds. */
    public double expectedPurchases(int repeats, double age, double logOddsDead) {
        double alive = PurchaseModel.pAlive(logOddsDead);
        return alive == 0 ? 0 : alive * tables[repeats].expected(horizon / (alpha + age));
    }

    /**
     * {@link LivingPurchases#expected} for one {@code shape}, {@code leave} and {@code stay}: what of each step does not
     * depend on the ratio is kept, so that a step costs no division. Every result is the same to the bit.
     */
    private static final class Table {
        /** Beyond this ratio the sum is too long to be kept for. */
        private static final double LONGEST_RATIO = 32;

        private final double shape;
        private final double leave;
        private final double stay;
        /** By step n: (shape + n) / (n + 1). */
        private double[] growths = new double[0];
        /** By step n: the sum over k below n of (stay)_k / (leave+stay)_k. */
        private double[] made = new double[1];

        private double still = 1;

        Table(double shape, double leave, double stay) {
            this.shape = shape;
            this.leave = leave;
            this.stay = stay;
        }

        /** See {@link LivingPurchases#expected}. */
        double expected(double ratio) {
            if (!(ratio <= LONGEST_RATIO)) {
                return LivingPurchases.expected(shape, ratio, leave, stay);
            }
            double z = ratio / (1 + ratio);
            double weight = 1;
            double total = 1;
            double sum = 0;
            for (int n = 0; total <= LivingPurchases.LARGE; n++) {
                if (n == growths.length) {
                    extend();
                }
                double growth = growths[n] * z;
                // That the weight is small follows from the rest, which is seldom looked at so.
                if (weight <= LivingPurchases.SMALL * sum
                        && growth < 1
                        && weight * (made[n] + n + 1) <= LivingPurchases.SMALL * (1 - growth) * sum) {
                    return sum / total;
                }
                weight *= growth;
                total += weight;
                sum += weight * made[n + 1];
            }
            return LivingPurchases.expected(shape, ratio, leave, stay);
        }

        private void extend() {
            int known = growths.length;
            int more = Math.max(64, 2 * known);
            growths = Arrays.copyOf(growths, more);
            made = Arrays.copyOf(made, more + 1);
            for (int n = known; n < more; n++) {
                growths[n] = (shape + n) / (n + 1);
                made[n + 1] = made[n] + still;
                still *= (stay + n) / (leave + stay + n);
            }
        }
    }
}
