package io.rapport.expression.closure;

/** How it is found whether something holds. */
@FunctionalInterface
public non-sealed interface Truth<F> extends Code<F> {

    /** Whether it holds of these facts. */
    boolean holds(F facts);
}
