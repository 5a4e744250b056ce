package io.rapport.core.alert;

/** What can happen to an alert. The order is part of the wire contract; new ones go to the end. */
public enum Trigger {
    /** It began. */
    RAISED(false),
    /** What raised it was found again. */
    SIGNALLED(false),
    /** What raised it is over, for now. */
    CLEARED(false),
    /** It was found for as long as it is held down. */
    HELD(false),
    /** It has been over for long enough. */
    QUIET(false),
    /** It was put off until now. */
    WOKEN(false),
    /** Its acknowledgement holds no longer. */
    LAPSED(false),
    /** It is told of again. */
    REMINDED(false),
    /** It goes to the next desk of the chain. */
    ESCALATED(false),
    /** A service clock of it is about to run out. */
    WARNED(false),
    /** A service clock of it has run out. */
    BREACHED(false),
    /** Nobody has taken it on for as long as it can wait. */
    UNATTENDED(false),
    /** It was not opened again while it could be. */
    SETTLED(false),
    /** Its rule is not in force any more, or the customer has too many alerts. */
    WITHDRAWN(false),
    ACKNOWLEDGE(true),
    ASSIGN(true),
    SNOOZE(true),
    NOTE(true),
    START_RECOVERY(true),
    RESOLVE(true),
    CLOSE(true);

    private final boolean byDesk;

    Trigger(boolean byDesk) {
        this.byDesk = byDesk;
    }

    /** Whether a desk's command brings it about, else the touchpoints and time. */
    public boolean isByDesk() {
        return byDesk;
    }
}
