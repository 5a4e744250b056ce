package io.rapport.core.step;

import io.rapport.core.touchpoint.Touchpoint;

/**
 * A touchpoint that was applied, explained.
 *
 * @param touchpoint as it came
 * @param asOf the customer's own time at which the figures after it hold
 * @param late whether a touchpoint that occurred after it had come before it
 * @param explanation how it changed the outcomes; reused, so to be read at once
 */
public record Enriched(Touchpoint touchpoint, long asOf, boolean late, Explanation explanation) {}
