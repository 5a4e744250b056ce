package io.rapport.core.alarm;

import io.rapport.core.alert.Alert;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.Rule;
import io.rapport.core.sla.ServiceLevel;

/** Where what comes of rules and service clocks goes, in the order in which it comes. */
public interface AlarmOutputs {
    /** An alert was raised, changed, or had a command refused. */
    void alert(Alert alert);

    /** A service clock of a case began, paused, warned, ran out or was met. */
    default void serviceLevel(ServiceLevel level) {}

    /** What came of an alert was measured; or how a customer without one fared. */
    default void recovery(Recovery recovery) {}

    /** A rule had no value for the facts and was put aside for the customer. */
    default void ruleFailed(Rule rule) {}
}
