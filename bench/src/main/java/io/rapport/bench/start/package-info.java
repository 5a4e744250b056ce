/** How a lane starts as a process of its own. */
@NullMarked
package io.rapport.bench.start;

import org.jspecify.annotations.NullMarked;
