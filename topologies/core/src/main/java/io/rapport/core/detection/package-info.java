/**
 * How each kind of detector finds what it watches for. A watch keeps nothing itself; what it must remember is in the
 * customer's tracks, in numbers whose meaning is told on the watch.
 */
@NullMarked
package io.rapport.core.detection;

import org.jspecify.annotations.NullMarked;
