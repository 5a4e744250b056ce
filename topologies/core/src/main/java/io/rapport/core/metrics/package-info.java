/**
 * Metrics: what is published of a customer, as plain values. How they are computed is in {@code io.rapport.core.outcome}.
 */
@NullMarked
package io.rapport.core.metrics;

import org.jspecify.annotations.NullMarked;
