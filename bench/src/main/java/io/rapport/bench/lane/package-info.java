/**
 * The lanes: programs that do the load, each a process of its own that is asked for one round after the other. A round
 * lasts from the first record taken until the last output can be read: mostly when the group's committed offsets have come
 * to the end of the input. The same observer tells it of every lane.
 */
@NullMarked
package io.rapport.bench.lane;

import org.jspecify.annotations.NullMarked;
