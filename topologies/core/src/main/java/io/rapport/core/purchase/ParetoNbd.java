package io.rapport.core.purchase;

/**
 * The Pareto/NBD model (Schmittlein, Morrison, Colombo, Management Science 33, 1987): as {@link MbgNbd}, but a customer
 * may leave at any moment, after a time that is exponential with a rate from Gamma({@code s}, {@code beta}).
 *
 * <pre>
 *   P(alive) = L1 / (L1 + s A0),  L1 = (alpha+T)^-(r+x) (beta+T)^-s
 *   A0 = integral from tx to T of (alpha+y)^-(r+x) (beta+y)^-(s+1) dy
 * </pre>
 *
 * <p>The integral is the difference of two hypergeometric functions (Fader, Hardie, "A note on deriving the Pareto/NBD
 * model", 2005); after Euler's transformation each is a bounded, positive 2F1(1, .; r+s+x+1; z) times L1 at its own end.
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in units of time
 * @param s shape of the leaving rates
 * @param beta rate of the leaving rates, in units of time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    /**
     * @throws IllegalArgumentException when a parameter is not positive and finite
     */
    public ParetoNbd {
        Positive.require("r", r);
        Positive.require("alpha", alpha);
        Positive.require("s", s);
        Positive.require("beta", beta);
    }

    @Override
    public double logOddsDead(int x, double tx, double age) {
        double decline =
                (r + x) * StrictMath.log1p((age - tx) / (alpha + tx)) + s * StrictMath.log1p((age - tx) / (beta + tx));
        double difference = end(x, tx) - StrictMath.exp(-decline) * end(x, age);
        // Rounding can turn the empty integral at tx = T slightly negative.
        return decline + StrictMath.log(StrictMath.max(0, difference) * (s / (r + s + x)));
    }

    private double end(int x, double y) {
        double c = r + s + x + 1;
        if (alpha >= beta) {
            return GaussHypergeometric.of(1, r + x, c, (alpha - beta) / (alpha + y));
        }
        return (alpha + y) / (beta + y) * GaussHypergeometric.of(1, s + 1, c, (beta - alpha) / (beta + y));
    }

    /**
     * {@inheritDoc}
     *
     * <p>{@code P(alive) (r+x)(beta+T) / ((alpha+T)(s-1)) (1 - ((beta+T)/(beta+T+t))^(s-1))}, with its limit at s = 1.
     */
    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        LivingPurchases.requireAhead(horizon);
        int x = history.repeats();
        double age = history.age();
        double growth = StrictMath.log1p(horizon / (beta + age));
        double lasting = s == 1 ? growth : -StrictMath.expm1((1 - s) * growth) / (s - 1);
        return pAlive(x, history.last(), age) * (r + x) * (beta + age) / (alpha + age) * lasting;
    }

    @Override
    public double frequencyTerm(int x) {
        return LogGamma.of(r + x) - LogGamma.of(r) + r * StrictMath.log(alpha) + s * StrictMath.log(beta);
    }

    @Override
    public double exposureTerm(int x, double age) {
        return -(r + x) * StrictMath.log(alpha + age) - s * StrictMath.log(beta + age);
    }
}
