/**
 * Small seeded histories for laws: every kind and every field, matters told in either order, and the ways in which a
 * stream may come otherwise than it happened. A history prints its seed: name it in each assertion.
 */
@NullMarked
package io.rapport.scenarios.history;

import org.jspecify.annotations.NullMarked;
