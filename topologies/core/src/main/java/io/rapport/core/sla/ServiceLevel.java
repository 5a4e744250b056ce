package io.rapport.core.sla;

/**
 * What has become of a service clock on a case.
 *
 * @param customerId whose case
 * @param caseReference which, see {@link io.rapport.core.matter.Reference}
 * @param clock the clock's name
 * @param event what has become of it
 * @param at when, epoch milliseconds: of a warning or breach the very instant, or the customer's time when a late
 *     touchpoint made it known only later
 * @param startedAt when it began
 * @param dueAt when it runs out, or ran out; while it is paused, when it would were it to go on now
 * @param consumed how much business time it has run, milliseconds
 */
public record ServiceLevel(
        String customerId,
        String caseReference,
        String clock,
        Event event,
        long at,
        long startedAt,
        long dueAt,
        long consumed) {

    /** What can become of a clock. New ones go to the end. */
    public enum Event {
        STARTED,
        PAUSED,
        RESUMED,
        /** It will soon run out. */
        WARNED,
        /** It has run out. */
        BREACHED,
        /** What was due was done in time. */
        MET,
        /** What was due was done, after the clock had run out. */
        MET_LATE
    }
}
