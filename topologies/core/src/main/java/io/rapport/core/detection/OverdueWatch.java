package io.rapport.core.detection;

import io.rapport.core.customer.Purchases;
import io.rapport.core.rule.Detector.Overdue;
import io.rapport.core.rule.Rule;
import io.rapport.core.track.Track;
import io.rapport.core.view.View;

/** Finds that a purchase is overdue. The track holds the purchase after which it was found. */
final class OverdueWatch implements Watch {
    private static final String KEY = "";
    private static final double DAY = 86_400_000;

    private final Rule rule;
    private final Overdue overdue;

    OverdueWatch(Rule rule, Overdue overdue) {
        this.rule = rule;
        this.overdue = overdue;
    }

    @Override
    public void touchpoint(View view, Findings out) {
        Track found = view.state().tracks().find(rule.number(), KEY);
        if (found != null && view.state().purchases().lastAt() > found.value(0)) {
            view.state().tracks().remove(found);
            out.over(rule, KEY);
        }
    }

    @Override
    public void due(View view, Findings out) {
        if (dueAt(view) <= view.now() && overdue.when().holds(view)) {
            view.state()
                    .tracks()
                    .add(rule.number(), KEY, view.state().purchases().lastAt());
            double days = cadence(view.state().purchases()) / DAY;
            out.found(rule, KEY, Reasons.with(rule, "used to buy every %.1f days", days));
        }
    }

    @Override
    public long next(View view) {
        long due = dueAt(view);
        return due > view.now() ? due : Long.MAX_VALUE;
    }

    /** When it is overdue, or {@link Long#MAX_VALUE} while there is no cadence or it has been found. */
    private long dueAt(View view) {
        Purchases purchases = view.state().purchases();
        boolean waits = purchases.repeats() + 1 >= overdue.purchases()
                && view.state().tracks().find(rule.number(), KEY) == null;
        return waits ? purchases.lastAt() + (long) (overdue.times() * cadence(purchases)) : Long.MAX_VALUE;
    }

    /** The mean time between days with purchases, milliseconds. */
    private static double cadence(Purchases purchases) {
        return DAY * (purchases.lastDay() - purchases.firstDay()) / purchases.repeats();
    }
}
