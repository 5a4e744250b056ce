/** How numbers, times and texts are laid out in the bytes of a customer's state. */
@NullMarked
package io.rapport.core.bytes;

import org.jspecify.annotations.NullMarked;
