/**
 * Exponentials and logarithms that are the same to the bit on every machine, and several times quicker than those of
 * {@link java.lang.StrictMath}, of which the path of every event would take dozens.
 */
@NullMarked
package io.rapport.core.number;

import org.jspecify.annotations.NullMarked;
