package io.rapport.core.survey;

/**
 * The index of the American Customer Satisfaction Index: three answers on 1..10 (overall satisfaction, against
 * expectations, against the ideal), weighted.
 *
 * @param overall weight of the first answer
 * @param expectations weight of the second
 * @param ideal weight of the third; the three sum to one
 */
public record Acsi(double overall, double expectations, double ideal) {
    /** All three alike. */
    public static final Acsi UNWEIGHTED = new Acsi(1.0 / 3, 1.0 / 3, 1.0 / 3);

    public Acsi {
        if (Math.abs(overall + expectations + ideal - 1) > 1e-9) {
            throw new IllegalArgumentException("the weights of the ACSI must sum to 1");
        }
    }

    /** The index, 0..100. */
    public double index(double x1, double x2, double x3) {
        return ((x1 - 1) * overall + (x2 - 1) * expectations + (x3 - 1) * ideal) / 9 * 100;
    }
}
