package io.rapport.expression.yaml;

/** A value with a reader of its own, whose messages say what is there and what is allowed. */
public interface SelfRead {}
