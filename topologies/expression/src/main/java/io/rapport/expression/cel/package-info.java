/**
 * CEL (Common Expression Language), compiled: an expression is parsed and type-checked once against declared variables
 * and evaluated many times. Mappings and rule conditions share this language and its functions.
 *
 * <pre>
 *   Language.of(variables) -- compile(text) --> Expression -- value(Variables) --> a value, or nothing
 *                                   |                               |
 *                          ExpressionException              EvaluationException
 *                          (position and caret)             (what was wrong with which value)
 * </pre>
 *
 * <p>Values are plain Java: {@link java.lang.String}, {@link java.lang.Long}, {@link java.lang.Double}, {@link java.lang.Boolean},
 * {@link io.rapport.expression.value.Decimal}, {@link java.time.Instant}, {@link java.time.Duration} and {@link
 * io.rapport.expression.cel.Fields}.
 */
@NullMarked
package io.rapport.expression.cel;

import org.jspecify.annotations.NullMarked;
