package io.rapport.core.metrics;

/**
 * Where an outcome stands.
 *
 * @param value the figure, in the unit of its {@link Outcome}
 * @param coverage how much of it is the customer's own, 0 (all prior) to 1
 * @param lastSignalAt when the last touchpoint that counts for it occurred, epoch milliseconds, or {@code
 *     CustomerState.NEVER}
 */
public record Standing(double value, double coverage, long lastSignalAt) {}
