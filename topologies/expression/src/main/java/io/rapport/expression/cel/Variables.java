package io.rapport.expression.cel;

import java.util.Optional;

/** Where an expression finds the values of the variables that its {@link Language} declares. */
@FunctionalInterface
public interface Variables {

    /** The value of a variable; empty when it has none, which fails the evaluation. */
    Optional<Object> find(String name);
}
