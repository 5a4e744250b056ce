package io.rapport.core.step;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.CustomerMetrics;

/** Where a step puts what comes of it, in the order in which it comes. */
public interface Outputs {
    /** A touchpoint was applied. */
    void enriched(Enriched enriched);

    /** A customer's metrics changed, or time brought them somewhere worth telling. */
    void metrics(CustomerMetrics metrics);

    /** An alert was raised. */
    void alert(Alert alert);
}
