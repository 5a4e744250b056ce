package io.rapport.core.purchase;

/**
 * The Gamma-Gamma model of spend (Fader, Hardie, "The Gamma-Gamma model of monetary value", 2013; Colombo, Jiang 1999):
 * the values of one customer's purchases are Gamma({@code p}, nu), nu from Gamma({@code q}, {@code gamma}). It takes
 * spend and frequency to be unrelated: look at {@link Cohort#spendFrequencyCorrelation()} before believing it.
 *
 * @param p shape of one customer's spend per purchase
 * @param q shape over customers
 * @param gamma rate over customers, in units of money
 */
public record GammaGamma(double p, double q, double gamma) {

    /**
     * @throws IllegalArgumentException when a parameter is not positive and finite
     */
    public GammaGamma {
        Positive.require("p", p);
        Positive.require("q", q);
        Positive.require("gamma", gamma);
    }

    /**
     * Expected spend per purchase given the mean of {@code x} repeat purchases: the customer's own mean, drawn towards
     * everybody's, {@code p (gamma + x mean) / (p x + q - 1)}. With {@code x} = 0 it is everybody's mean.
     *
     * @param mean mean value of the repeat purchases; unused when {@code x} is 0
     * @return in the money of the parameters; infinite when the model has no mean (p x + q at most 1)
     */
    public double expectedSpend(int x, double mean) {
        double weight = p * x + q - 1;
        double own = x == 0 ? 0 : x * mean;
        return weight > 0 ? p * (gamma + own) / weight : Double.POSITIVE_INFINITY;
    }

    /** Log-likelihood of a mean spend over {@code x} repeat purchases, {@code x} and {@code mean} above 0. */
    public double logLikelihood(int x, double mean) {
        double shape = p * x;
        return q * StrictMath.log(gamma)
                - LogGamma.beta(shape, q)
                - StrictMath.log(mean)
                + shape * StrictMath.log(x * mean)
                - (shape + q) * StrictMath.log(gamma + x * mean);
    }
}
