package io.rapport.core.alert;

import io.rapport.core.rule.life.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How an alert began; none of it changes.
 *
 * @param alertId see {@link AlertId}
 * @param rule the id of the rule that raised it
 * @param key what its signals share
 * @param raisedAt the exact instant that it stands for, epoch milliseconds
 * @param eventId the touchpoint that raised it, or null when it was time alone
 * @param reason why, in words for a service desk; never the customer's own
 * @param severity how urgent it is
 * @param desk who got it first
 * @param group the id of the alert that was live when this one was raised and of which it is a part, or its own
 * @param situation what the customer stood at
 */
public record Origin(
        String alertId,
        String rule,
        String key,
        long raisedAt,
        @Nullable String eventId,
        String reason,
        Severity severity,
        String desk,
        String group,
        Situation situation) {}
