/**
 * The step: what one input does to one customer. {@code apply(state, touchpoint)} and {@code advance(state, time)} are
 * all that an engine calls between reading a state and writing it.
 *
 * <p>Laws: a repeat within the horizon changes nothing; metrics do not depend on the order of touchpoints (to 1e-9, for
 * those late by less than the horizon); what is due fires at its own instant however late the engine wakes; for each
 * outcome the contributions of an enriched event add up to the change since the enriched event before.
 */
@NullMarked
package io.rapport.core.step;

import org.jspecify.annotations.NullMarked;
