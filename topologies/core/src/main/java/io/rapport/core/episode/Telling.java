package io.rapport.core.episode;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Change;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import org.jspecify.annotations.Nullable;

/** Tells of an alert as it stands. */
final class Telling {
    private static final Advice NO_ADVICE = new Advice("", "", "");

    private Telling() {}

    /**
     * Tells of an alert after a change.
     *
     * @param rule its rule, or null when that is not in force any more
     */
    static void tell(Episode e, @Nullable Rule rule, Change change, Moment moment) {
        e.revision++;
        moment.alert(new Alert(
                moment.customerId(),
                e.origin(),
                e.revision,
                e.status,
                change,
                handling(e, rule),
                e.signals,
                e.lastSignalAt,
                rule == null ? NO_ADVICE : rule.advice()));
    }

    private static Alert.Handling handling(Episode e, @Nullable Rule rule) {
        return new Alert.Handling(
                e.desk(),
                e.assignee,
                orNull(e.until),
                orNull(e.acknowledgedAt),
                orNull(e.resolvedAt),
                e.escalations,
                e.action,
                e.cost,
                e.result,
                rule == null ? null : Timer.dueBy(e, rule, ClockKind.ACKNOWLEDGE),
                rule == null ? null : Timer.dueBy(e, rule, ClockKind.RESOLVE));
    }

    private static @Nullable Long orNull(long time) {
        return time == Episode.NEVER ? null : Long.valueOf(time);
    }
}
