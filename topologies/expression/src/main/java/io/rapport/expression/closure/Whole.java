package io.rapport.expression.closure;

/** How a whole number is found; also a time, in epoch milliseconds, or a duration in milliseconds. */
@FunctionalInterface
public non-sealed interface Whole<F> extends Code<F> {

    /** The number in these facts. */
    long of(F facts);
}
