package io.rapport.core.policy;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * What holds for all rules.
 *
 * @param promiseGrace how long after its due time a promise counts as overdue
 * @param controls the share of customers who are followed while they have no alert, for comparison
 * @param controlWindow how long
 */
public record AlertPolicy(Duration promiseGrace, double controls, Duration controlWindow) {
    public static final AlertPolicy DEFAULT = new AlertPolicy(Duration.ZERO, 0.05, Duration.ofDays(30));

    public AlertPolicy {
        Allowed.notNegative("alerts.promiseGrace", promiseGrace);
        Allowed.share("alerts.controls", controls);
        Allowed.positive("alerts.controlWindow", controlWindow);
    }
}
