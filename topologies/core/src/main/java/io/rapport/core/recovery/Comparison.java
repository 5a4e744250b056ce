package io.rapport.core.recovery;

import io.rapport.core.recovery.Fared.Shares;

/**
 * Customers with an alert against customers of like risk without one. Only those with an alert are compared in whose
 * tenth of the risk there are at least {@link #LEAST} without one; what is expected is how these fared, each tenth with
 * the weight that it has among those with an alert. It is a comparison, not proof: alerts are not raised at random.
 *
 * @param compared how many with an alert are compared
 * @param left how many are left out because too few of like risk had none
 * @param controls how many without an alert they are compared with
 * @param seen how those that are compared fared
 * @param expected how those without an alert did, weighted alike
 */
public record Comparison(long compared, long left, long controls, Shares seen, Shares expected) {
    /** How many without an alert there must be in a tenth. */
    public static final int LEAST = 10;

    /** How much of those with an alert must be compared for it to say something of all. */
    private static final double ENOUGH = 0.8;

    /** Whether there are enough to compare with: else {@link #seen} and {@link #expected} say little. */
    public boolean isEnough() {
        return compared > 0 && compared >= ENOUGH * (compared + left);
    }

    /** By how much those with an alert fared differently: seen less expected. */
    public Shares difference() {
        return seen.plus(expected, -1);
    }

    static Comparison of(ByRisk alerted, ByRisk controls) {
        Fared compared = new Fared();
        long with = 0;
        Shares expected = Shares.NONE;
        for (int i = 0; i < ByRisk.TENTHS; i++) {
            boolean isCompared =
                    controls.tenth(i).customers() >= LEAST && alerted.tenth(i).customers() > 0;
            if (isCompared) {
                compared.merge(alerted.tenth(i));
                with += controls.tenth(i).customers();
                double weight = alerted.tenth(i).customers();
                expected = expected.plus(controls.tenth(i).shares(), weight);
            }
        }
        long count = compared.customers();
        Shares mean = count == 0 ? Shares.NONE : Shares.NONE.plus(expected, 1.0 / count);
        return new Comparison(count, alerted.all().customers() - count, with, compared.shares(), mean);
    }
}
