/**
 * Texts read exactly: decimals without rounding, money rounded once, times and dates strictly by their pattern, ids
 * from hashes. What cannot be read is an {@link io.rapport.expression.value.UnusableValueException} that says what was
 * expected.
 */
@NullMarked
package io.rapport.expression.value;

import org.jspecify.annotations.NullMarked;
