/**
 * Decayed evidence: the one accumulator behind every rolling score (formulas.md 1). Adding is commutative and
 * associative, so order does not matter, late observations are simply right and two states add up to the state of
 * their union; nothing has to be done while time passes.
 */
@NullMarked
package io.rapport.core.evidence;

import org.jspecify.annotations.NullMarked;
