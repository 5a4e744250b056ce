package io.rapport.core.outcome;

import io.rapport.core.LogOdds;
import io.rapport.core.customer.CustomerState;

/**
 * The exact instant at which retention risk reaches a threshold with no event at all.
 *
 * <p>With nothing happening the base of the risk only rises, and its inverse is closed-form; the reasons on top of it
 * only fade. Holding the reasons at what they are at an instant that is not after the crossing gives, by the closed
 * form, a later instant that is not after it either: the sequence of such instants rises to the crossing itself. It is
 * there at once where no reason fades. Where a reason comes up by itself before the crossing (a promise falling due),
 * that instant is the answer: to be looked at again.
 */
final class RiskCrossing {
    private static final int MOST_STEPS = 64;
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Retention retention;
    private double lastThreshold = Double.NaN;
    private double lastNeeded;

    RiskCrossing(Retention retention) {
        this.retention = retention;
    }

    /**
     * The first millisecond after {@code time} at which the risk has reached {@code threshold}, or at which it is to be
     * asked again; {@link Long#MAX_VALUE} when it never does. At {@code time} itself it has not.
     */
    long after(CustomerState state, long time, double threshold) {
        double needed = needed(threshold);
        double limit = Math.min(retention.nextReason(state, time), NEVER);
        double at = time;
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = retention.instantOfBase(state, needed - retention.reasons(state, (long) at));
            if (!(next < limit)) {
                return limit < NEVER ? (long) limit : Long.MAX_VALUE;
            }
            if (next <= at + 0.5) {
                break;
            }
            at = next;
        }
        return Math.max(time + 1, reachedFrom(state, (long) at, threshold));
    }

    /** The threshold is the policy's, so it is the same each time. */
    private double needed(double threshold) {
        if (threshold != lastThreshold) {
            lastNeeded = LogOdds.of(threshold);
            lastThreshold = threshold;
        }
        return lastNeeded;
    }

    /** Rounding can leave the last step a few milliseconds short; the timer must not find the risk below. */
    private long reachedFrom(CustomerState state, long at, double threshold) {
        long instant = at;
        for (int more = 0; more < MOST_STEPS; more++) {
            if (retention.risk(state, instant) >= threshold) {
                return instant;
            }
            instant++;
        }
        return instant;
    }
}
