package io.rapport.core.rule.service;

import io.rapport.core.Allowed;
import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.condition.Condition;
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
 * @param when on which cases it runs; asked of each touchpoint on a case, and where it has no value the answer stays
 * @param until what stops a {@code RESOLVE} clock of a case in place of a resolution; picks none where that does
 */
public record ServiceClock(
        String name,
        ClockKind kind,
        Target target,
        BusinessCalendar calendar,
        double warnAt,
        List<Pause> pauses,
        Condition when,
        Selector until) {
    public ServiceClock {
        Allowed.require(warnAt > 0 && warnAt <= 1, "warnAt", "above 0, at most 1", warnAt);
        pauses = List.copyOf(pauses);
        if (kind != ClockKind.RESOLVE && !until.kinds().isEmpty()) {
            throw new IllegalArgumentException("until is only for a clock that waits for a resolution");
        }
    }

    /** One that runs everywhere until what its kind says. */
    public ServiceClock(
            String name, ClockKind kind, Target target, BusinessCalendar calendar, double warnAt, List<Pause> pauses) {
        this(name, kind, target, calendar, warnAt, pauses, Condition.ALWAYS, Selector.NONE);
    }

    /** Whether it runs only on some cases. */
    public boolean isConditional() {
        return when != Condition.ALWAYS;
    }

    /** Whether something else than what its kind says stops it. */
    public boolean hasOwnEnd() {
        return !until.kinds().isEmpty();
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
