/** The names of the headers that our records carry, for all who write or read them. */
@NullMarked
package io.rapport.wire.headers;

import org.jspecify.annotations.NullMarked;
