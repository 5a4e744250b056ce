package io.rapport.service.whatif;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Trigger;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference fold with one rule set, told of as alerts that come before desks. Nobody answers them. */
final class Trial implements Outputs {
    private final Reference reference;
    private final Finder finder;
    private final Map<String, List<Raised.Contribution>> heldDown = new HashMap<>();
    private @Nullable Enriched last;

    /** Who is told. */
    interface Finder {
        /** An alert has come before a desk: once for each. */
        void raised(Raised raised);

        /** What came of an alert, or of a customer without one. */
        void recovered(Recovery recovery);

        /** A rule was put aside for a customer. */
        void failed(String rule);
    }

    Trial(Policy policy, RuleBook rules, Finder finder) {
        reference = new Reference(policy, rules, this);
        this.finder = finder;
    }

    /** Takes a touchpoint, and says whether it was taken: not rejected. */
    boolean accept(Touchpoint touchpoint, long recordedAt) {
        return reference.accept(touchpoint, recordedAt).isEmpty();
    }

    void finish(long now) {
        reference.finish(now);
    }

    Reference reference() {
        return reference;
    }

    @Override
    public void enriched(Enriched enriched) {
        last = enriched;
    }

    @Override
    public void metrics(LiveMetrics metrics) {}

    @Override
    public void alert(Alert alert) {
        boolean isFirst = alert.revision() == 1;
        boolean isHeldDown = alert.status() == AlertStatus.PENDING;
        if (isFirst && isHeldDown) {
            heldDown.put(alert.alertId(), contributions(alert));
        } else if (isFirst) {
            finder.raised(new Raised(alert, contributions(alert)));
        } else if (!isHeldDown) {
            comeOutOfHolding(alert);
        }
    }

    /** An alert that is held down opens, or is over before. */
    private void comeOutOfHolding(Alert alert) {
        List<Raised.Contribution> contributions = heldDown.remove(alert.alertId());
        if (contributions != null && alert.change().trigger() == Trigger.HELD) {
            finder.raised(new Raised(alert, contributions));
        }
    }

    /** The explanation is reused, but stands until the alerts of its touchpoint are out. */
    private List<Raised.Contribution> contributions(Alert alert) {
        String eventId = alert.origin().eventId();
        boolean isLast = last != null
                && last.touchpoint().eventId().equals(eventId)
                && last.touchpoint().customerId().equals(alert.customerId());
        return last != null && isLast ? Raised.Contribution.of(last) : List.of();
    }

    @Override
    public void recovery(Recovery recovery) {
        finder.recovered(recovery);
    }

    @Override
    public void ruleFailed(Rule rule) {
        finder.failed(rule.id());
    }
}
