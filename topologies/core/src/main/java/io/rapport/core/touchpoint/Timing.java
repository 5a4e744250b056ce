package io.rapport.core.touchpoint;

import org.jspecify.annotations.Nullable;

/**
 * How long something took and what had been promised.
 *
 * @param elapsed how long the activity took the customer, milliseconds
 * @param promisedAt when it was, or is, due, epoch milliseconds; for a renewal: the end of the term agreed
 */
public record Timing(@Nullable Long elapsed, @Nullable Long promisedAt) {

    /** Nothing known. */
    public static final Timing NONE = new Timing(null, null);
}
