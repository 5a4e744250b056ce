/**
 * What is kept of one customer. Each part is a small accumulator with the laws that the whole must have: taking things
 * in any order gives the same figures (to rounding), a repeat within the horizon changes nothing, and two parts merge
 * into the part of the union. Parts are mutable and reused from one event to the next; {@code StateCodec} turns the
 * whole into compact bytes and back.
 */
@NullMarked
package io.rapport.core.customer;

import org.jspecify.annotations.NullMarked;
