package io.rapport.expression.closure;

/** How a floating-point number is found. */
@FunctionalInterface
public non-sealed interface Real<F> extends Code<F> {

    /** The number in these facts. */
    double of(F facts);
}
