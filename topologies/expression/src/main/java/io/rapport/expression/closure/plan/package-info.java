/**
 * Closures made of checked expressions. What each overload of CEL does is one table, by CEL's own ids; what is not in it
 * leaves the whole expression to CEL.
 *
 * <pre>
 *   Closures --+--> Constants                   what is written out, and lists of it
 *              +--> Logic                       and, or, one of two
 *              '--> Operations --+--> Comparisons
 *                                +--> Arithmetic
 *                                '--> Texts
 *   Absence     where nothing else can be wrong
 * </pre>
 */
@NullMarked
package io.rapport.expression.closure.plan;

import org.jspecify.annotations.NullMarked;
