/** What rules remember of a customer between touchpoints. */
@NullMarked
package io.rapport.core.track;

import org.jspecify.annotations.NullMarked;
