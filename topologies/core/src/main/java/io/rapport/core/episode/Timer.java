package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Trigger;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * What time alone will do to an alert next. Of what is due at one instant, that comes first which stands first here:
 * ends before reminders, breaches before escalations.
 *
 * @param at when, epoch milliseconds
 * @param trigger what
 * @param clock which clock of the rule, for {@code WARNED} and {@code BREACHED}
 */
record Timer(long at, Trigger trigger, int clock) {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Timer NONE = new Timer(NEVER, Trigger.SETTLED, -1);

    /** The next one, at {@link Long#MAX_VALUE} when there is none. */
    static Timer next(Episode episode, Rule rule) {
        Timer next = NONE;
        next = sooner(next, held(episode, rule), Trigger.HELD);
        next = sooner(next, quiet(episode, rule), Trigger.QUIET);
        next = sooner(next, settled(episode, rule), Trigger.SETTLED);
        next = sooner(next, unattended(episode, rule), Trigger.UNATTENDED);
        next = sooner(next, woken(episode), Trigger.WOKEN);
        next = sooner(next, lapsed(episode, rule), Trigger.LAPSED);
        for (int i = 0; i < rule.clocks().size(); i++) {
            next = clock(next, episode, rule.clocks().get(i), i);
        }
        next = sooner(next, escalated(episode, rule), Trigger.ESCALATED);
        return sooner(next, reminded(episode, rule), Trigger.REMINDED);
    }

    private static Timer sooner(Timer next, long at, Trigger trigger) {
        return at < next.at ? new Timer(at, trigger, -1) : next;
    }

    private static long held(Episode e, Rule rule) {
        return e.status == AlertStatus.PENDING
                ? e.since + rule.onset().holdDown().toMillis()
                : NEVER;
    }

    private static long quiet(Episode e, Rule rule) {
        boolean ends = e.status == AlertStatus.OPEN || e.status == AlertStatus.SNOOZED;
        return ends && e.clearedAt != Episode.NEVER
                ? Math.max(e.since, e.clearedAt + rule.ending().quiet(e.returns))
                : NEVER;
    }

    private static long settled(Episode e, Rule rule) {
        return e.status == AlertStatus.RESOLVED
                ? e.since + rule.ending().reopenWithin().toMillis()
                : NEVER;
    }

    private static long unattended(Episode e, Rule rule) {
        boolean waits = e.status == AlertStatus.OPEN
                || e.status == AlertStatus.ACKNOWLEDGED
                || e.status == AlertStatus.IN_RECOVERY;
        return waits ? e.since + rule.ending().expireAfter().toMillis() : NEVER;
    }

    private static long woken(Episode e) {
        return e.status == AlertStatus.SNOOZED ? e.until : NEVER;
    }

    private static long lapsed(Episode e, Rule rule) {
        long holds = rule.attention().acknowledgedFor().toMillis();
        return e.status == AlertStatus.ACKNOWLEDGED && holds > 0 ? e.since + holds : NEVER;
    }

    private static long escalated(Episode e, Rule rule) {
        Attention attention = rule.attention();
        return e.status == AlertStatus.OPEN
                        && e.escalations < attention.escalation().size()
                ? Math.max(
                        e.since,
                        e.openedAt
                                + attention
                                        .escalation()
                                        .get(e.escalations)
                                        .after()
                                        .toMillis())
                : NEVER;
    }

    private static long reminded(Episode e, Rule rule) {
        Attention attention = rule.attention();
        boolean more = e.status == AlertStatus.OPEN
                && e.reminders < attention.reminders()
                && !attention.remindAfter().isZero();
        return more ? Math.max(e.since, e.openedAt + attention.reminder(e.reminders)) : NEVER;
    }

    private static Timer clock(Timer next, Episode e, ServiceClock clock, int index) {
        boolean done = !e.status.isLive()
                || e.openedAt == Episode.NEVER
                || (clock.kind() == ClockKind.ACKNOWLEDGE && e.acknowledgedAt != Episode.NEVER);
        if (done || e.clockTold(index, Trigger.BREACHED)) {
            return next;
        }
        long due = clock.calendar().dueAt(clock.target(), e.openedAt);
        long warn = warnAt(clock, e.openedAt, due);
        if (!e.clockTold(index, Trigger.WARNED) && warn < due && warn < next.at) {
            return new Timer(Math.max(e.since, warn), Trigger.WARNED, index);
        }
        return due < next.at ? new Timer(Math.max(e.since, due), Trigger.BREACHED, index) : next;
    }

    private static long warnAt(ServiceClock clock, long from, long due) {
        if (clock.warnAt() == 1 || due == NEVER) {
            return NEVER;
        }
        double share = clock.warnAt() * clock.calendar().between(from, due);
        return clock.calendar().after(from, (long) share);
    }

    /** When what a clock of the rule asks for is due at the latest, or null when it has no such clock. */
    static @Nullable Long dueBy(Episode e, Rule rule, ClockKind kind) {
        if (e.openedAt == Episode.NEVER) {
            return null;
        }
        Long first = null;
        for (ServiceClock clock : rule.clocks()) {
            if (clock.kind() == kind) {
                long due = clock.calendar().dueAt(clock.target(), e.openedAt);
                first = first == null || due < first ? Long.valueOf(due) : first;
            }
        }
        return first;
    }
}
