package io.rapport.core.episode;

import io.rapport.core.rule.Rule;
import io.rapport.core.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has found.
 *
 * @param rule which
 * @param key what signals that belong to it share
 * @param touchpoint what brought it, or null when it was time alone
 * @param reason why, in words for a service desk; never the customer's own
 */
public record Finding(Rule rule, String key, @Nullable Touchpoint touchpoint, String reason) {
    @Nullable
    String eventId() {
        return touchpoint == null ? null : touchpoint.eventId();
    }
}
