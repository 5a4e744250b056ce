package io.rapport.core.policy;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * How much is remembered of a customer, and for how long: what keeps states small and bounded. Metrics are exact for
 * events that are late by less than {@code horizon}.
 *
 * @param horizon how long an event id, a closed case and a kept promise are remembered, by the customer's own time
 * @param openFor how long a case stays open and a promise overdue when nobody ends it
 * @param events how many event ids are remembered at most; beyond it the oldest go first
 * @param matters how many cases, and how many promises, are remembered at most; beyond it the oldest go first
 * @param purchaseDays how many days with purchases are told apart; beyond it the oldest are only counted
 */
public record MemoryPolicy(Duration horizon, Duration openFor, int events, int matters, int purchaseDays) {
    public static final MemoryPolicy DEFAULT =
            new MemoryPolicy(Duration.ofDays(3), Duration.ofDays(180), 1024, 128, 512);

    public MemoryPolicy {
        Allowed.positive("memory.horizon", horizon);
        Allowed.positive("memory.openFor", openFor);
        Allowed.within("memory.events", events, 65_536);
        Allowed.within("memory.matters", matters, 4_096);
        Allowed.within("memory.purchaseDays", purchaseDays, 4_096);
    }
}
