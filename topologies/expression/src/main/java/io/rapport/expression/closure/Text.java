package io.rapport.expression.closure;

/** How a text is found. */
@FunctionalInterface
public non-sealed interface Text<F> extends Code<F> {

    /** The text in these facts. */
    String of(F facts);
}
