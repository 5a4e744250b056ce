package io.rapport.core.signal;

import io.rapport.core.evidence.HalfLife;

/**
 * What operational events are worth on 0..100, where no customer has told us.
 *
 * @param complaint a complaint or a reopened case
 * @param resolution a resolved case
 * @param failure a failed activity
 * @param partial an activity that succeeded in part
 * @param success an activity that succeeded
 * @param returned goods that came back
 * @param onTime a promise kept in time: what was promised is expected, so it is not worth 100
 * @param lateness how late a kept promise has to be to lose half of {@code onTime}
 */
public record SignalPolicy(
        double complaint,
        double resolution,
        double failure,
        double partial,
        double success,
        double returned,
        double onTime,
        HalfLife lateness) {
    /** Values to start from. */
    public static final SignalPolicy DEFAULT = new SignalPolicy(10, 70, 0, 40, 85, 30, 85, HalfLife.ofDays(2));

    public SignalPolicy {
        requirePercent("complaint", complaint);
        requirePercent("resolution", resolution);
        requirePercent("failure", failure);
        requirePercent("partial", partial);
        requirePercent("success", success);
        requirePercent("returned", returned);
        requirePercent("onTime", onTime);
    }

    /** The value of a promise kept so late; early or in time is {@code onTime}. */
    public double promptness(long dueAt, long keptAt) {
        return onTime * lateness.decay(keptAt - dueAt);
    }

    private static void requirePercent(String name, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException("signals." + name + " must be between 0 and 100, not " + value);
        }
    }
}
