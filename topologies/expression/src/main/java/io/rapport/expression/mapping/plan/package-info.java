/**
 * A mapping compiled: every key of the file is a typed {@link io.rapport.expression.mapping.plan.Field}, a constant or an
 * expression, that gives its value for the {@link io.rapport.expression.mapping.plan.Scope} of a row. Types are checked
 * here, when the mapping is loaded; what only data can get wrong is a {@link
 * io.rapport.expression.mapping.plan.FieldException} when it happens.
 */
@NullMarked
package io.rapport.expression.mapping.plan;

import org.jspecify.annotations.NullMarked;
