/**
 * When a figure stands at a level with no event at all: the mathematics of it, for figures of any kind.
 *
 * <pre>
 *   fades by one half-life      --> Fading, closed form --> FirstInstant.near   --> the millisecond
 *   only falls, or only rises   -------------------------> FirstInstant.near    --> the millisecond
 *   parts that rise and fall    -------------------------> FirstInstant.within  --> the millisecond, or ask again
 * </pre>
 *
 * <p>A closed form or an iteration only says where to look. What is returned has been looked at: the figure itself, as it
 * would be published, stands at the level there and did not one millisecond before.
 */
@NullMarked
package io.rapport.core.outcome.crossing;

import org.jspecify.annotations.NullMarked;
