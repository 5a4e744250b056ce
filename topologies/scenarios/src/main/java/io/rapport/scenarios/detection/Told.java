package io.rapport.scenarios.detection;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Trigger;
import io.rapport.scenarios.simulation.model.Fact;
import java.util.Optional;

/**
 * A desk is told of what a rule has found: an alert opens, at once or after it was held down; or one that is there
 * already is found again, be it on behalf of a rule that it inhibits.
 *
 * @param customerId whose
 * @param rule the id of the rule that found it
 * @param key what the alert's signals share
 * @param at when the desk is told, epoch milliseconds
 * @param eventId the touchpoint that raised the alert, or empty for a repeat or when it was time alone
 * @param opens whether it opens an alert, else repeats one
 */
record Told(String customerId, String rule, String key, long at, String eventId, boolean opens) {
    /** Longer after it is not at once any more. */
    private static final long AT_ONCE = 1_000;

    /** What a desk is told by an alert's record, if anything new. */
    static Optional<Told> by(Alert alert) {
        Trigger trigger = alert.change().trigger();
        boolean isHidden = alert.status() == AlertStatus.PENDING;
        boolean opens = trigger == Trigger.RAISED || trigger == Trigger.HELD;
        if (isHidden || (!opens && trigger != Trigger.SIGNALLED)) {
            return Optional.empty();
        }
        return Optional.of(of(alert, opens));
    }

    private static Told of(Alert alert, boolean opens) {
        Origin origin = alert.origin();
        String eventId = origin.eventId();
        String inhibited = alert.change().detail();
        return new Told(
                alert.customerId(),
                opens || inhibited == null ? origin.rule() : inhibited,
                origin.key(),
                alert.change().at(),
                opens && eventId != null ? eventId : "",
                opens);
    }

    /** Whether it tells of what a fact is about, at once: within a second of it, or of a touchpoint that came late. */
    boolean isOf(Fact fact, String factEvent) {
        boolean atOnce = at >= fact.at() && at - fact.at() <= AT_ONCE;
        return atOnce || eventId.equals(factEvent);
    }
}
