/**
 * Matters between a customer and the organisation that have a beginning and an end: cases and promises. The touchpoints
 * of a matter find each other by its reference, in whatever order they come.
 */
@NullMarked
package io.rapport.core.matter;

import org.jspecify.annotations.NullMarked;
