/** Screening: what may not enter, for a closed list of reasons. A rejection is a value; nothing is dropped silently. */
@NullMarked
package io.rapport.core.screening;

import org.jspecify.annotations.NullMarked;
