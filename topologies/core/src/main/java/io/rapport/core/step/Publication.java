package io.rapport.core.step;

import io.rapport.core.customer.CustomerState;
import java.time.Duration;

/**
 * When a customer's metrics are published. Between two publications there is an interval of the customer's own time at
 * least, and the last change is always published: what comes too soon waits for a deadline of the state's.
 *
 * <p>The customer's clock never stood still since the last publication, so it alone tells, without another time in the state,
 * that an interval has passed; where a deadline has moved it meanwhile, the next publication waits longer than it must,
 * by less than an interval.
 */
final class Publication {
    private long every;

    void every(Duration interval) {
        every = interval.toMillis();
    }

    /**
     * Whether what has changed now is published now; else it waits.
     *
     * @param last the customer's clock before the change, or {@link CustomerState#NEVER}
     */
    boolean isNow(CustomerState state, long last) {
        if (state.metricsAwaited() != Long.MAX_VALUE) {
            return false;
        }
        boolean isNow = last == CustomerState.NEVER || state.clock() - last >= every;
        if (!isNow) {
            state.awaitMetrics(last + every);
        }
        return isNow;
    }

    /** Whether what has waited is to be published at the state's clock; then it waits no more. */
    boolean isDue(CustomerState state) {
        boolean isDue = state.metricsAwaited() <= state.clock();
        if (isDue) {
            state.awaitMetrics(Long.MAX_VALUE);
        }
        return isDue;
    }

    /** The state's deadline has just been set by all else. */
    void settle(CustomerState state) {
        state.setDeadline(Math.min(state.deadline(), state.metricsAwaited()));
    }
}
