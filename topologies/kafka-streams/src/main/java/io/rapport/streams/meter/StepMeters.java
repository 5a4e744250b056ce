package io.rapport.streams.meter;

import io.rapport.core.alert.AlertRule;
import io.rapport.core.screening.RejectReason;

/** What one task counts. Called by one thread at a time, up to several times an event: it must cost next to nothing. */
public interface StepMeters {
    /** A touchpoint came in, good or bad. */
    void received();

    /** A record came in that only says that time has passed. */
    void timePassed();

    /** A touchpoint changed a state. */
    void applied();

    /** A touchpoint that was applied had been overtaken by a younger one of the same customer. */
    void late();

    /** A touchpoint's event id was remembered. */
    void repeated();

    /** A touchpoint was rejected. */
    void deadLettered(RejectReason reason);

    /** An alert was raised. */
    void alerted(AlertRule rule);

    /** A customer's deadline was reached. */
    void timerFired();
}
