package io.rapport.core.recovery;

import io.rapport.core.rule.life.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What came of an alert, measured a while after it was raised; or, for comparison, of a customer without one.
 *
 * @param customerId whose
 * @param alert the alert; null for a customer without one
 * @param from the beginning of what was measured: when the alert was raised; epoch milliseconds
 * @param to its end
 * @param before where the customer stood at the beginning
 * @param after where the customer stood at the end
 * @param course what the customer did meanwhile
 */
public record Recovery(
        String customerId, @Nullable Handled alert, long from, long to, Stand before, Stand after, Course course) {

    /**
     * What a customer did meanwhile.
     *
     * @param bought whether there was a purchase
     * @param complained whether there was a complaint, another one if a complaint raised the alert
     * @param left whether the contract was cancelled, or the customer has lapsed by the end
     */
    public record Course(boolean bought, boolean complained, boolean left) {
        /** Whether harm was done: the customer complained or left. */
        public boolean isHarmed() {
            return complained || left;
        }
    }

    /**
     * What was done about the alert.
     *
     * @param alertId which
     * @param rule the id of the rule that raised it
     * @param desk who had it last
     * @param severity how urgent it was
     * @param acknowledgedAfter time until it was taken up, milliseconds; or null
     * @param recoveredAfter time until it was resolved, milliseconds; or null
     * @param action what was done, or null
     * @param costMinor what that cost, minor units of the reporting currency
     * @param result what the desk said came of it, or null
     * @param signals how often it was found
     */
    public record Handled(
            String alertId,
            String rule,
            String desk,
            Severity severity,
            @Nullable Long acknowledgedAfter,
            @Nullable Long recoveredAfter,
            @Nullable String action,
            long costMinor,
            @Nullable String result,
            int signals) {

        /** Whether a desk did something about it. */
        public boolean isTreated() {
            return acknowledgedAfter != null || action != null || result != null;
        }
    }

    /**
     * Where a customer stands.
     *
     * @param satisfaction 0..100
     * @param risk retention risk, 0..1
     */
    public record Stand(double satisfaction, double risk) {}
}
