/**
 * Conditions without the interpreter: a checked CEL expression becomes small functions of primitives over facts of any kind,
 * which allocate nothing. They know a part of CEL, and nothing of failures: an expression with anything else in it has no
 * closure, and where a closure has no value it throws, whatever; CEL itself then says what the value is, or what is wrong.
 *
 * <pre>
 *   checked expression --> Closures --+--> Comparisons, Arithmetic, Texts --> Truth(facts)
 *   Code by name ---------------'     '--> nothing: it is left to CEL
 * </pre>
 *
 * <p>Law: where a closure gives a value, CEL gives the same.
 */
@NullMarked
package io.rapport.expression.closure;

import org.jspecify.annotations.NullMarked;
