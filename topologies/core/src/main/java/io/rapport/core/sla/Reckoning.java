package io.rapport.core.sla;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.service.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * What a clock has run, and when it will have run out, over all rule sets that hold in the meantime: each counts the time
 * in which it holds by its own calendar, and its own target is asked for in that time. A clock that one of them does not
 * have is gone. Nothing here depends on when it is asked.
 */
final class Reckoning {
    private static final long NEVER = Long.MAX_VALUE;

    private final Timetable table;

    Reckoning(Timetable table) {
        this.table = table;
    }

    /** What a clock is due at a time, or null. */
    @Nullable
    ServiceClock find(CaseClock clock, long time) {
        return table.find(table.at(time), clock.number());
    }

    /** Whether all sets that hold from its last change until a time have the clock. */
    boolean isKept(CaseClock clock, long until) {
        int entry = table.at(clock.since());
        while (table.find(entry, clock.number()) != null) {
            if (table.end(entry) > until) {
                return true;
            }
            entry++;
        }
        return false;
    }

    /** Takes the time until then into the sums of a clock that is kept until then. */
    void roll(CaseClock clock, long until) {
        ServiceClock service = find(clock, clock.since());
        while (service != null && clock.since() < until) {
            clock.pass(service, Math.min(until, table.end(table.at(clock.since()))));
            service = find(clock, clock.since());
        }
    }

    /** How long a clock has run by a time that is not before its last change. */
    long consumed(CaseClock clock, long asOf) {
        CaseClock then = clock.copy();
        roll(then, asOf);
        return then.consumed();
    }

    /**
     * The instant at which a clock warns, or runs out, if nothing happens to it; not before its last change. Under a set
     * where it does not apply to the case it does neither, but runs.
     *
     * @return {@link Long#MAX_VALUE} if it never does
     */
    long mark(ClockedCase matter, CaseClock clock, Mark mark) {
        CaseClock course = clock;
        int entry = table.at(clock.since());
        for (ServiceClock service = table.find(entry, clock.number()); service != null; ) {
            long at = matter.isUnder(service) && course.runs(service) ? mark(course, service, mark) : NEVER;
            long end = table.end(entry);
            if (at < end || end == NEVER) {
                return at;
            }
            course = course == clock ? clock.copy() : course;
            course.pass(service, end);
            service = table.find(++entry, clock.number());
        }
        return NEVER;
    }

    private static long mark(CaseClock clock, ServiceClock service, Mark mark) {
        double share = mark == Mark.WARNING ? service.warnAt() : 1;
        if (mark == Mark.WARNING && share == 1) {
            return NEVER;
        }
        BusinessCalendar calendar = service.calendar();
        if (service.target() instanceof Target.CloseOfDay close) {
            long due = calendar.closeOfDay(clock.startedAt(), close.days());
            return due == NEVER
                    ? NEVER
                    : shifted(clock, calendar, share(share, calendar.between(clock.startedAt(), due)));
        }
        long left = share(share, ((Target.Elapsed) service.target()).time().toMillis()) - clock.consumed();
        return left <= 0 ? clock.since() : calendar.after(clock.since(), left);
    }

    /** A day's close does not move with what was consumed, only with what was waited. */
    private static long shifted(CaseClock clock, BusinessCalendar calendar, long time) {
        return Math.max(clock.since(), calendar.after(clock.startedAt(), time + clock.idle()));
    }

    private static long share(double share, long time) {
        return share == 1 ? time : (long) StrictMath.ceil(share * time);
    }

    /** What a clock has to tell. */
    enum Mark {
        WARNING,
        BREACH
    }
}
