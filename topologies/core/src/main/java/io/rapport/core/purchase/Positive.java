package io.rapport.core.purchase;

/** The one demand that every model makes on its parameters. */
final class Positive {

    private Positive() {}

    static void require(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite, not " + value);
        }
    }
}
