package io.rapport.core.purchase;

import io.rapport.core.number.Logarithm;

/**
 * The modified beta-geometric/NBD model (Batislam, Denizel, Filiztekin, International Journal of Research in Marketing
 * 24, 2007): purchases are Poisson with a rate from Gamma({@code r}, {@code alpha}); after <em>every</em> purchase,
 * the first included, the customer leaves with a probability from Beta({@code a}, {@code b}). The default for live
 * retention risk: P(alive) is closed-form, costs one logarithm, and a one-time buyer can be lost.
 *
 * <pre>  P(alive) = 1 / (1 + a/(b+x) * ((alpha+T)/(alpha+tx))^(r+x))</pre>
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in units of time: the only parameter that has a unit
 * @param a weight of leaving
 * @param b weight of staying
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    /**
     * @throws IllegalArgumentException when a parameter is not positive and finite
     */
    public MbgNbd {
        Positive.require("r", r);
        Positive.require("alpha", alpha);
        Positive.require("a", a);
        Positive.require("b", b);
    }

    @Override
    public double logOddsDead(int x, double tx, double age) {
        return Logarithm.of(a / (b + x)) + (r + x) * Logarithm.ofOneAnd((age - tx) / (alpha + tx));
    }

    /**
     * The age at which the log-odds of having left reach a level if no purchase comes before: the inverse of
     * {@link #logOddsDead}, so an instant for a timer.
     *
     * @return the age, in the parameters' unit; below {@code tx} when even the last purchase did not bring the odds
     *     under the level, infinite when no representable time reaches it
     */
    public double ageAtLogOddsDead(int x, double tx, double logOdds) {
        double silence = StrictMath.expm1((logOdds - Logarithm.of(a / (b + x))) / (r + x));
        return tx + (alpha + tx) * silence;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The paper's closed form {@code P(alive) (a+b+x)/(a-1) (1 - ((alpha+T)/(alpha+T+t))^(r+x) 2F1(r+x, b+x+1; a+b+x;
     * t/(alpha+T+t)))} is 0/0 at {@code a} = 1; see {@link LivingPurchases} for the equal sum that is used.
     */
    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        LivingPurchases.requireAhead(horizon);
        int x = history.repeats();
        double alive = pAlive(x, history.last(), history.age());
        double ratio = horizon / (alpha + history.age());
        return alive == 0 ? 0 : alive * LivingPurchases.expected(r + x, ratio, a, b + x + 1);
    }

    @Override
    public double frequencyTerm(int x) {
        double rate = LogGamma.of(r + x) - LogGamma.of(r) + r * StrictMath.log(alpha);
        return rate + LogGamma.beta(a, b + x + 1) - LogGamma.beta(a, b);
    }

    @Override
    public double exposureTerm(int x, double age) {
        return -(r + x) * StrictMath.log(alpha + age);
    }
}
