/**
 * The touchpoint: one thing that happened between a customer and the organisation or its network, at a time, on a
 * channel. These are plain values; whether one is acceptable is decided in {@code io.rapport.core.screening}.
 *
 * <p>All instants in the core are {@code long} milliseconds since 1970-01-01T00:00Z, all durations {@code long}
 * milliseconds, unless the name says otherwise.
 */
@NullMarked
package io.rapport.core.touchpoint;

import org.jspecify.annotations.NullMarked;
