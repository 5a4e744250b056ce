package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Transitions;
import io.rapport.core.alert.Trigger;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Attention.Escalation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time alone does to alerts. Stateless. */
public final class Passing {
    /** How long the end of an alert whose rule is gone is remembered, and when it is measured. */
    private static final long WITHOUT_RULE = Duration.ofDays(30).toMillis();

    private Passing() {}

    /** Fires what is due by now, the earliest first; what ended and matters no more is forgotten. */
    public static void due(Moment moment) {
        if (moment.episodes().isEmpty()) {
            return;
        }
        for (int i = 0; i < moment.episodes().all().size(); i++) {
            Episode e = moment.episodes().all().get(i);
            due(e, moment);
        }
        moment.episodes().forget(e -> isForgotten(e, moment));
    }

    private static void due(Episode e, Moment moment) {
        Rule rule = moment.rules().find(e.rule());
        if (rule == null) {
            withdraw(e, moment);
        } else {
            Timer timer = Timer.next(e, rule);
            while (timer.at() <= moment.now()) {
                fire(e, rule, timer, moment);
                timer = Timer.next(e, rule);
            }
        }
        if (!e.has(Episode.MEASURED) && measuredAt(e, rule) <= moment.now()) {
            e.seen |= Episode.MEASURED;
            moment.measure(e);
        }
    }

    private static void withdraw(Episode e, Moment moment) {
        AlertStatus next = Transitions.next(e.status, Trigger.WITHDRAWN);
        if (next != null) {
            e.enter(next, moment.now());
            Telling.tell(e, null, Change.automatic(Trigger.WITHDRAWN, moment.now(), null), moment);
        }
    }

    private static void fire(Episode e, Rule rule, Timer timer, Moment moment) {
        AlertStatus next = Transitions.next(e.status, timer.trigger());
        if (next == null) {
            throw new IllegalStateException(timer.trigger() + " is due where it does not fit: " + e.status);
        }
        String detail = null;
        switch (timer.trigger()) {
            case WARNED, BREACHED -> {
                e.tellClock(timer.clock(), timer.trigger());
                detail = rule.clocks().get(timer.clock()).name();
            }
            case ESCALATED -> detail = escalate(e, rule.attention().escalation());
            default -> {
                // The status says it all, and the time which reminder it was.
            }
        }
        Lives.resolve(e, next, moment.now());
        if (detail == null) {
            skipReminders(e, rule.attention(), moment.now());
        }
        Telling.tell(e, rule, Change.automatic(timer.trigger(), moment.now(), detail), moment);
    }

    /** Those that would have been due while somebody had it are not made up for: that it opens again is told anyway. */
    private static void skipReminders(Episode e, Attention attention, long now) {
        boolean reminds =
                e.status == AlertStatus.OPEN && !attention.remindAfter().isZero();
        while (reminds && e.reminders < attention.reminders() && e.openedAt + attention.reminder(e.reminders) <= now) {
            e.reminders++;
        }
    }

    private static String escalate(Episode e, List<Escalation> chain) {
        String desk = chain.get(e.escalations).desk();
        e.handTo(desk);
        e.escalations++;
        return desk;
    }

    /** The next instant at which something happens to an alert of the customer, or {@link Long#MAX_VALUE}. */
    public static long next(Moment moment) {
        long next = Long.MAX_VALUE;
        List<Episode> all = moment.episodes().all();
        for (int i = 0; i < all.size(); i++) {
            Episode e = all.get(i);
            Rule rule = moment.rules().find(e.rule());
            if (rule != null && !e.status.isEnd()) {
                next = Math.min(next, Timer.next(e, rule).at());
            }
            if (!e.has(Episode.MEASURED)) {
                next = Math.min(next, measuredAt(e, rule));
            }
        }
        return next;
    }

    private static long measuredAt(Episode e, @Nullable Rule rule) {
        long after = rule == null ? WITHOUT_RULE : rule.ending().followUp().toMillis();
        return e.raisedAt() + after;
    }

    private static boolean isForgotten(Episode e, Moment moment) {
        Rule rule = moment.rules().find(e.rule());
        long cooldown = rule == null ? 0 : rule.onset().cooldown().toMillis();
        return e.status.isEnd() && e.has(Episode.MEASURED) && e.since + cooldown < moment.now();
    }
}
