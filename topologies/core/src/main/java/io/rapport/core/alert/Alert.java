package io.rapport.core.alert;

import io.rapport.core.rule.life.Advice;
import org.jspecify.annotations.Nullable;

/**
 * An open need for service recovery as published: where it stands now and what has just happened to it.
 *
 * @param customerId whose
 * @param origin how it began
 * @param revision how many records of it there have been, this one included; 1 for the first
 * @param status where it is in its life
 * @param change what has just happened
 * @param handling what has been done about it
 * @param signals how often it was found
 * @param lastSignalAt when it was last found, epoch milliseconds
 * @param advice what the desk is told
 */
public record Alert(
        String customerId,
        Origin origin,
        int revision,
        AlertStatus status,
        Change change,
        Handling handling,
        int signals,
        long lastSignalAt,
        Advice advice) {

    public String alertId() {
        return origin.alertId();
    }

    /**
     * How much it matters that this alert is taken up before others: the weight of its severity times the value at risk,
     * and as if one unit of money more were at risk, so that severity tells apart those that put nothing at risk.
     */
    public double priority() {
        return origin.severity().weight() * (1 + origin.situation().valueAtRisk());
    }

    /**
     * What has been done about an alert.
     *
     * @param desk who has it
     * @param assignee who of them, or null
     * @param until until when it is put off, or null
     * @param acknowledgedAt when it was first taken up, or null
     * @param resolvedAt when it was last resolved, or null
     * @param escalations how many steps of the chain it has gone
     * @param action what is done to recover, or null
     * @param costMinor what that has cost, minor units of the reporting currency
     * @param result what came of it, in the desk's words for results, or null
     * @param acknowledgeBy when it is to be taken up at the latest, or null
     * @param resolveBy when it is to be resolved at the latest, or null
     */
    public record Handling(
            String desk,
            @Nullable String assignee,
            @Nullable Long until,
            @Nullable Long acknowledgedAt,
            @Nullable Long resolvedAt,
            int escalations,
            @Nullable String action,
            long costMinor,
            @Nullable String result,
            @Nullable Long acknowledgeBy,
            @Nullable Long resolveBy) {}
}
