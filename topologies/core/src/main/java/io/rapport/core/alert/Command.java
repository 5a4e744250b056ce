package io.rapport.core.alert;

import org.jspecify.annotations.Nullable;

/**
 * What a desk does about an alert, or about the alerts of a customer.
 *
 * @param commandId unique: repeats of it change nothing
 * @param customerId whose alert; the record's key carries the same
 * @param alertId which alert, or null for a silence
 * @param trigger what is done to the alert, or null for a silence
 * @param by who does it
 * @param details what it takes
 */
public record Command(
        String commandId,
        String customerId,
        @Nullable String alertId,
        @Nullable Trigger trigger,
        String by,
        Details details) {

    /** Whether alerts of the customer are to be put off that have not begun yet. */
    public boolean isSilence() {
        return trigger == null;
    }

    /**
     * What a command takes; each only where it is needed.
     *
     * @param from of a silence: from when, epoch milliseconds; else from now
     * @param until of a snooze or silence: until when, epoch milliseconds
     * @param assignee of an assignment: to whom; also of an acknowledgement
     * @param desk of an assignment: to which desk
     * @param note what is noted: passed on and never kept
     * @param action of a recovery: what is done, such as refund, call-back, replacement
     * @param costMinor of a recovery: what it costs, minor units of the reporting currency
     * @param result of a resolution: what came of it, such as recovered, lost, false-alarm
     * @param rule of a silence: which rule's alerts; else all
     */
    public record Details(
            @Nullable Long from,
            @Nullable Long until,
            @Nullable String assignee,
            @Nullable String desk,
            @Nullable String note,
            @Nullable String action,
            long costMinor,
            @Nullable String result,
            @Nullable String rule) {
        /** Nothing. */
        public static final Details NONE = new Details(null, null, null, null, null, null, 0, null, null);
    }
}
