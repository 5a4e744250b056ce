package io.rapport.service.alertfeed;

/** How certain an alert record is. */
public enum Standing {
    /** Written, and not yet committed: it will be confirmed unless the program dies and its input is seen otherwise. */
    PROVISIONAL,
    /** Committed: it stands. */
    CONFIRMED,
    /** Was provisional; its transaction was aborted, and what was processed again did not raise it in time. */
    WITHDRAWN
}
