package io.rapport.core.purchase;

/**
 * The beta-geometric/NBD model (Fader, Hardie, Lee, Marketing Science 24, 2005): as {@link MbgNbd}, but nobody leaves
 * after the first purchase. Hence P(alive) is 1 for every one-time buyer: kept for comparison with published figures
 * and for forecasts, never for finding customers at risk.
 *
 * <pre>  P(alive) = 1 / (1 + [x>0] a/(b+x-1) * ((alpha+T)/(alpha+tx))^(r+x))</pre>
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in units of time
 * @param a weight of leaving
 * @param b weight of staying
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    /**
     * @throws IllegalArgumentException when a parameter is not positive and finite
     */
    public BgNbd {
        Positive.require("r", r);
        Positive.require("alpha", alpha);
        Positive.require("a", a);
        Positive.require("b", b);
    }

    @Override
    public double logOddsDead(int x, double tx, double age) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return StrictMath.log(a / (b + x - 1)) + (r + x) * StrictMath.log1p((age - tx) / (alpha + tx));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Equation (10) of the paper, by the sum in {@link LivingPurchases}.
     */
    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        LivingPurchases.requireAhead(horizon);
        int x = history.repeats();
        double alive = pAlive(x, history.last(), history.age());
        double ratio = horizon / (alpha + history.age());
        return alive == 0 ? 0 : alive * LivingPurchases.expected(r + x, ratio, a, b + x);
    }

    @Override
    public double frequencyTerm(int x) {
        double rate = LogGamma.of(r + x) - LogGamma.of(r) + r * StrictMath.log(alpha);
        return rate + LogGamma.beta(a, b + x) - LogGamma.beta(a, b);
    }

    @Override
    public double exposureTerm(int x, double age) {
        return -(r + x) * StrictMath.log(alpha + age);
    }
}
