/**
 * A mapping file as it is written: YAML bound to records that know the lines they came from, checked for shape but with
 * its expressions not yet compiled. Every failure is a {@link io.rapport.expression.mapping.spec.MappingException} with
 * file, line, key, value and what is allowed.
 */
@NullMarked
package io.rapport.expression.mapping.spec;

import org.jspecify.annotations.NullMarked;
