package io.rapport.core.alert;

import io.rapport.core.metrics.RiskParts;
import org.jspecify.annotations.Nullable;

/**
 * An open need for service recovery.
 *
 * @param alertId derived from customer, rule and episode, so that processing the same input again raises the same alert
 * @param customerId whose
 * @param rule what raised it
 * @param episode what it is about, unique for customer and rule: an event, a case, a promise, an instant
 * @param raisedAt the exact instant that it stands for, epoch milliseconds
 * @param eventId the touchpoint that raised it, or null when it was time alone
 * @param reason why, in words for a service desk; never the customer's own
 * @param situation what the customer stood at
 */
public record Alert(
        String alertId,
        String customerId,
        AlertRule rule,
        String episode,
        long raisedAt,
        @Nullable String eventId,
        String reason,
        Situation situation) {

    /**
     * What a customer stands at when an alert is raised.
     *
     * @param satisfaction satisfaction, 0..100
     * @param risk retention risk taken apart
     * @param marginPerYear rolling margin a year, major units of the reporting currency
     */
    public record Situation(double satisfaction, RiskParts risk, double marginPerYear) {}
}
