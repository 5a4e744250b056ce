package io.rapport.core.step;

import io.rapport.core.alarm.AlarmOutputs;
import io.rapport.core.outcome.LiveMetrics;

/** Where a step puts what comes of it, in the order in which it comes. */
public interface Outputs extends AlarmOutputs {
    /** A touchpoint was applied. */
    void enriched(Enriched enriched);

    /** A customer's metrics changed, or time brought them somewhere worth telling; to be read or copied at once. */
    void metrics(LiveMetrics metrics);

    /** A deadline of the customer was reached with no event, at an instant, epoch milliseconds. */
    default void due(long instant) {}
}
