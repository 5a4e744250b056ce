package io.rapport.core.rule.service;

import io.rapport.core.Allowed;
import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.condition.Selector;
import java.util.List;

/**
 * A clock that runs on a case, or on an alert, until something is done.
 *
 * @param name unique in its set, such as first-reply
 * @param kind what starts and stops it
 * @param target how long it may run
 * @param calendar when it runs
 * @param warnAt at which share of the target it warns, above 0, 1 for never
 * @param pauses what stops it for a while
 */
public record ServiceClock(
        String name, ClockKind kind, Target target, BusinessCalendar calendar, double warnAt, List<Pause> pauses) {
    public ServiceClock {
        Allowed.require(warnAt > 0 && warnAt <= 1, "warnAt", "above 0, at most 1", warnAt);
        pauses = List.copyOf(pauses);
    }

    /** What starts and stops a clock. */
    public enum ClockKind {
        /** Of an alert: from its opening until a desk has taken it up. */
        ACKNOWLEDGE,
        /** Of a case: from its opening until we first replied. */
        FIRST_REPLY,
        /** Of a case: from the oldest message of the customer that we have not answered until we answer. */
        NEXT_REPLY,
        /** Of a case or alert: from its opening until it is resolved; a case that is reopened runs on. */
        RESOLVE
    }

    /**
     * A reason to stop a clock for a while, as when we wait for the customer.
     *
     * @param reason its name
     * @param from what begins it
     * @param until what ends it
     */
    public record Pause(String reason, Selector from, Selector until) {}
}
