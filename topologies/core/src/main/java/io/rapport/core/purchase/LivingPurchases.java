package io.rapport.core.purchase;

/**
 * Purchases to expect of a customer who is there, when leaving is decided by a coin after each purchase.
 *
 * <p>Given the history, the rate is Gamma({@code shape}, {@code alpha+T}), so the number of purchases that the customer
 * would make in the horizon {@code t} without ever leaving is negative-binomial: {@code P(n) = (1-z)^shape
 * (shape)_n / n! z^n}, {@code z = t/(alpha+T+t)}. The coin is Beta({@code leave}, {@code stay}), so the purchase number
 * {@code k+1} still happens with {@code E[(1-p)^k] = (stay)_k / (leave+stay)_k}. The expectation is
 *
 * <pre>  sum over n of P(n) * sum over k < n of (stay)_k / (leave+stay)_k</pre>
 *
 * <p>By Euler's integral this equals {@code (c-1)/(leave-1) (1 - (1-z)^shape 2F1(shape, stay; c-1; z))} with {@code c =
 * leave+stay}, the form in the papers, which cancels badly and is 0/0 at {@code leave} = 1. Here every term is positive.
 * The work is proportional to the purchases expected without leaving, typically 20 to 60 short steps.
 */
final class LivingPurchases {

    static final double SMALL = 1e-17;
    static final double LARGE = 1e200;

    /** Bounds the work: a horizon of more than this many times {@code alpha+T} counts as this long. */
    private static final double FAR = 1e4;

    private LivingPurchases() {}

    /**
     * @param shape of the rate, r + x
     * @param ratio horizon / (alpha + T), 0 or more
     * @param leave weight of leaving in the coin given the history
     * @param stay weight of staying in the coin given the history
     */
    static double expected(double shape, double ratio, double leave, double stay) {
        double ahead = StrictMath.min(ratio, FAR);
        double z = ahead / (1 + ahead);
        double weight = 1;
        double total = 1;
        double sum = 0;
        double still = 1;
        double made = 0;
        for (int n = 0; ; n++) {
            double growth = (shape + n) / (n + 1) * z;
            if (growth < 1 && weight * (made + n + 1) <= SMALL * (1 - growth) * sum) {
                return sum / total;
            }
            weight *= growth;
            made += still;
            still *= (stay + n) / (leave + stay + n);
            total += weight;
            sum += weight * made;
            if (total > LARGE) {
                weight /= LARGE;
                total /= LARGE;
                sum /= LARGE;
            }
        }
    }

    static void requireAhead(double horizon) {
        if (!(horizon >= 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the horizon must be finite and 0 or more, not " + horizon);
        }
    }
}
