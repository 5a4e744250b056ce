package io.rapport.streams.meter;

import io.rapport.core.alert.Trigger;
import io.rapport.core.recovery.Recovery;
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

    /** A desk's command came in. */
    void commandReceived();

    /** A command was carried out, or refused by an event that says why. */
    void commandAnswered();

    /** A command's id was remembered. */
    void commandRepeated();

    /** A command became a dead letter. */
    void commandRejected(RejectReason reason);

    /** Something happened to an alert of a rule. */
    void alerted(String rule, Trigger trigger);

    /** What came of an alert was measured, or of a customer without one. */
    void recovered(Recovery recovery);

    /** A rule had no value and was put aside for a customer. */
    void ruleFailed(String rule);

    /** A customer's deadline was reached. */
    void timerFired();
}
