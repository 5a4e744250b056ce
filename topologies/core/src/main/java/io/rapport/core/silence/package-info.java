/** Times in which the alerts of a customer are put off. */
@NullMarked
package io.rapport.core.silence;

import org.jspecify.annotations.NullMarked;
