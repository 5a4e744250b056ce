package io.rapport.core.alert;

/** Where an alert is in its life. The order is part of the state contract; new ones go to the end. */
public enum AlertStatus {
    /** Found, and held down in case it passes by itself. */
    PENDING,
    /** Somebody is to take it up. */
    OPEN,
    /** Somebody has seen it. */
    ACKNOWLEDGED,
    /** Put off until a time. */
    SNOOZED,
    /** Service is being recovered. */
    IN_RECOVERY,
    /** Over, but a signal within a while opens it again. */
    RESOLVED,
    /** Over for good. */
    CLOSED,
    /** It ended without anybody ending it. */
    EXPIRED;

    /** Whether it is over for good. */
    public boolean isEnd() {
        return this == CLOSED || this == EXPIRED;
    }

    /** Whether something is still to be done about it. */
    public boolean isLive() {
        return ordinal() < RESOLVED.ordinal();
    }
}
