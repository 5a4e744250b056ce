package io.rapport.core.episode;

import io.rapport.core.alert.AlertId;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Transitions;
import io.rapport.core.alert.Trigger;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves the alerts of a customer by what rules find and by time; what desks do is in {@link Desk}. Stateless. */
public final class Lives {
    /** How many alerts of a customer are kept; beyond it the oldest expires. */
    public static final int MOST = 128;

    private Lives() {}

    /** Takes note of what a touchpoint says of the customers whose alerts are still to be measured. */
    public static void see(Touchpoint t, Moment moment) {
        List<Episode> all = moment.episodes().all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).see(t);
        }
    }

    /** A rule has found something: an alert begins, or goes on. */
    public static void found(Finding finding, Moment moment) {
        Rule rule = finding.rule();
        Episode last = moment.episodes().last(rule.id(), finding.key());
        if (last != null && !last.status.isEnd()) {
            signal(last, rule, null, moment);
            return;
        }
        boolean cools = last != null
                && moment.now() <= last.since + rule.onset().cooldown().toMillis();
        if (cools) {
            return;
        }
        Episode inhibitor = inhibitor(finding, moment);
        if (inhibitor != null) {
            signal(inhibitor, moment.rules().find(inhibitor.rule()), rule.id(), moment);
        } else {
            raise(finding, moment);
        }
    }

    private static void signal(Episode e, @Nullable Rule rule, @Nullable String detail, Moment moment) {
        AlertStatus next = Transitions.next(e.status, Trigger.SIGNALLED);
        if (next == null) {
            return;
        }
        e.signals++;
        e.lastSignalAt = moment.now();
        boolean isItsOwn = detail == null; // What raised it is over still when another rule has found something.
        if (isItsOwn && (e.clearedAt != Episode.NEVER || e.status == AlertStatus.RESOLVED)) {
            e.returns++;
        }
        e.clearedAt = isItsOwn ? Episode.NEVER : e.clearedAt;
        e.enter(next, moment.now());
        Telling.tell(e, rule, Change.automatic(Trigger.SIGNALLED, moment.now(), detail), moment);
    }

    private static @Nullable Episode inhibitor(Finding finding, Moment moment) {
        for (Inhibition inhibition : finding.rule().onset().inhibitedBy()) {
            for (Episode e : moment.episodes().all()) {
                if (e.status.isLive() && e.rule().equals(inhibition.rule()) && isSame(inhibition.same(), finding, e)) {
                    return e;
                }
            }
        }
        return null;
    }

    private static boolean isSame(Dedup same, Finding finding, Episode e) {
        Touchpoint t = finding.touchpoint();
        if (same == Dedup.CUSTOMER) {
            return true;
        }
        String key = t == null ? finding.key() : same.keyOf(t);
        return e.key().is(key);
    }

    private static void raise(Finding finding, Moment moment) {
        makeRoom(moment);
        Episode e = new Episode(origin(finding, moment));
        Rule rule = finding.rule();
        long silent = moment.silences().endFor(rule.number(), moment.now());
        if (silent > moment.now()) {
            e.until = silent;
            e.enter(AlertStatus.SNOOZED, moment.now());
        } else if (rule.onset().holdDown().isZero()) {
            e.enter(AlertStatus.OPEN, moment.now());
        }
        moment.episodes().add(e);
        Telling.tell(e, rule, Change.automatic(Trigger.RAISED, moment.now(), null), moment);
    }

    private static Origin origin(Finding finding, Moment moment) {
        Rule rule = finding.rule();
        String id = AlertId.of(moment.customerId(), rule.id(), finding.key() + "@" + moment.now());
        Episode live = moment.episodes().firstLive();
        return new Origin(
                id,
                rule.id(),
                finding.key(),
                moment.now(),
                finding.eventId(),
                finding.reason(),
                rule.severity(),
                rule.desk(),
                live == null ? id : live.origin().group(),
                moment.situation());
    }

    /** Ended ones go first, then the oldest expires: a customer's alerts are bounded, and none goes in silence. */
    private static void makeRoom(Moment moment) {
        while (moment.episodes().all().size() >= MOST) {
            Episode oldest = moment.episodes().all().get(0);
            for (Episode e : moment.episodes().all()) {
                if (e.status.isEnd()) {
                    oldest = e;
                    break;
                }
            }
            if (!oldest.status.isEnd()) {
                expire(oldest, moment);
            }
            moment.episodes().remove(oldest);
        }
    }

    private static void expire(Episode e, Moment moment) {
        boolean waits = Transitions.next(e.status, Trigger.UNATTENDED) != null;
        Trigger trigger = waits ? Trigger.UNATTENDED : Trigger.WITHDRAWN;
        AlertStatus next = Objects.requireNonNull(Transitions.next(e.status, trigger));
        e.enter(next, moment.now());
        Change change = Change.automatic(trigger, moment.now(), "too many alerts");
        Telling.tell(e, moment.rules().find(e.rule()), change, moment);
    }

    /** What raised the alerts of a rule and key is over, for now. */
    public static void over(Rule rule, String key, Moment moment) {
        Episode e = moment.episodes().last(rule.id(), key);
        if (e == null || e.clearedAt != Episode.NEVER) {
            return;
        }
        AlertStatus next = Transitions.next(e.status, Trigger.CLEARED);
        if (next == null) {
            return;
        }
        e.clearedAt = moment.now();
        Trigger told = Trigger.CLEARED;
        AlertStatus quiet = Transitions.next(e.status, Trigger.QUIET);
        if (quiet != null && rule.ending().quiet(e.returns) == 0) {
            told = Trigger.QUIET;
            next = quiet;
        }
        resolve(e, next, moment.now());
        Telling.tell(e, rule, Change.automatic(told, moment.now(), null), moment);
    }

    /** Comes into a status, and notes when it is that of a resolved alert. */
    static void resolve(Episode e, AlertStatus next, long now) {
        if (next == AlertStatus.RESOLVED && e.status != AlertStatus.RESOLVED) {
            e.resolvedAt = now;
        }
        e.enter(next, now);
    }
}
