/** A customer at one time, as rules see it. */
@NullMarked
package io.rapport.core.view;

import org.jspecify.annotations.NullMarked;
