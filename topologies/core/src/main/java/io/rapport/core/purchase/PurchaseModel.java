package io.rapport.core.purchase;

import io.rapport.core.number.Exponential;

/**
 * A customer buys at a rate of their own until, unseen, they leave for good. The models differ in when they may leave.
 *
 * <p>Common shape of the likelihood: {@code L = frequency(x) * exposure(x, T) * (1 + odds(x, tx, T))}, where the first
 * two factors are the likelihood of the history together with still being there at {@code T}, and the odds are those of
 * having left. Hence {@code P(alive) = 1 / (1 + odds)}. Everything is computed in logarithms, so that a thousand
 * purchases followed by silence give 0 and not NaN.
 *
 * <p>The methods on bare numbers are for the path of every event: they neither allocate nor validate, and expect
 * {@code x >= 0} and {@code 0 <= tx <= age} ({@code tx} = 0 when {@code x} = 0), all in the parameters' unit of time.
 */
public sealed interface PurchaseModel permits MbgNbd, BgNbd, ParetoNbd {

    /**
     * Logarithm of the odds {@code (1 - P(alive)) / P(alive)}: the scale on which other evidence about a customer's
     * leaving can be added. Negative infinity where the model is certain that the customer is there.
     */
    double logOddsDead(int x, double tx, double age);

    /** Log-likelihood, part one: what depends on the number of repeat purchases only. */
    double frequencyTerm(int x);

    /** Log-likelihood, part two: what depends on the number and the age. */
    double exposureTerm(int x, double age);

    /**
     * Expected purchases within the next {@code horizon}, weighed with the probability that the customer is there.
     *
     * @param horizon length of the time ahead, finite, 0 or more, in the parameters' unit
     */
    double expectedPurchases(PurchaseHistory history, double horizon);

    /** Probability that the customer has not left, 0..1. */
    default double pAlive(int x, double tx, double age) {
        return pAlive(logOddsDead(x, tx, age));
    }

    /** Log-likelihood, parts two and three: what depends on when the purchases were. */
    default double timingTerm(int x, double tx, double age) {
        return exposureTerm(x, age) + logOnePlusExp(logOddsDead(x, tx, age));
    }

    /** Log-likelihood of one customer's history. */
    default double logLikelihood(int x, double tx, double age) {
        return frequencyTerm(x) + timingTerm(x, tx, age);
    }

    /** The probability of being there that belongs to these log-odds of having left. */
    static double pAlive(double logOddsDead) {
        return 1 / (1 + Exponential.ofE(logOddsDead));
    }

    /** The log-odds of having left that belong to this probability of being there, inverse of {@link #pAlive(double)}. */
    static double logOddsDead(double pAlive) {
        return StrictMath.log1p(-pAlive) - StrictMath.log(pAlive);
    }

    private static double logOnePlusExp(double v) {
        return v > 0 ? v + StrictMath.log1p(StrictMath.exp(-v)) : StrictMath.log1p(StrictMath.exp(v));
    }
}
