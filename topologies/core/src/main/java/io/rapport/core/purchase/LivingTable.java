package io.rapport.core.purchase;

import java.util.Arrays;

/**
 * {@link LivingPurchases#expected} for one {@code shape}, {@code leave} and {@code stay}: what of each step does not
 * depend on the ratio is kept, so that a step costs no division. Every result is the same to the bit. One object serves
 * one thread.
 */
final class LivingTable {
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

    LivingTable(double shape, double leave, double stay) {
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
            if (growth < 1 && weight * (made[n] + n + 1) <= LivingPurchases.SMALL * (1 - growth) * sum) {
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
