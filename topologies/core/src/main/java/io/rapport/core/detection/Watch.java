package io.rapport.core.detection;

import io.rapport.core.track.Track;
import io.rapport.core.view.View;

/**
 * One rule at work. It keeps nothing itself: what it must remember is in the customer's tracks.
 *
 * <p>Every method throws {@link io.rapport.core.rule.condition.ConditionFailedException} when a condition has no value.
 */
public interface Watch {
    /** A touchpoint was applied that the rule may concern. */
    void touchpoint(View view, Findings out);

    /** Time alone has come to the view's now, at which something may be due. */
    default void due(View view, Findings out) {}

    /** The next instant after the view's now at which time alone may matter, or {@link Long#MAX_VALUE}. */
    default long next(View view) {
        return Long.MAX_VALUE;
    }

    /** Whether what a track of the rule holds can matter no more. */
    default boolean isPast(Track track, long now) {
        return false;
    }
}
