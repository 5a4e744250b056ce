package io.rapport.core.evidence;

/**
 * What is believed of a customer before there is evidence.
 *
 * @param value the score without evidence
 * @param weight how many observations of weight one it takes to count as much as the prior (k of formulas.md 1), above
 *     zero
 */
public record Prior(double value, double weight) {
    public Prior {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the value of a prior must be a number, not " + value);
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weight of a prior must be above zero, not " + weight);
        }
    }
}
