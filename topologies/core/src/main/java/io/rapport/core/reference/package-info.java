/** The oracle: the core folded over a file in memory, against which every engine is held. */
@NullMarked
package io.rapport.core.reference;

import org.jspecify.annotations.NullMarked;
