/**
 * Conditions over facts: what their names mean, and how they are evaluated.
 *
 * <pre>
 *   Standpoint --+--> Names --> TouchpointNames --> Name
 *                '--> ClosureCondition(Facts) -- if there is no value --> CelCondition(Facts)
 * </pre>
 */
@NullMarked
package io.rapport.expression.rule.condition;

import org.jspecify.annotations.NullMarked;
