package io.rapport.expression.closure;

/**
 * How a value is found in facts. It may throw any {@link RuntimeException} where there is none; it is immutable, and depends
 * on the facts alone.
 *
 * @param <F> the facts
 */
public sealed interface Code<F> permits Truth, Whole, Real, Text, Row {}
