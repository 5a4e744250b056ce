package io.rapport.core.detection;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.crossing.Level;
import io.rapport.core.rule.Detector.Crossing;
import io.rapport.core.rule.Rule;
import io.rapport.core.track.Track;
import io.rapport.core.view.View;
import java.util.Locale;

/** Finds that an outcome has reached a level. While it is beyond it, the track holds since when. */
final class CrossingWatch implements Watch {
    private static final String KEY = "";

    private final Rule rule;
    private final Crossing crossing;
    private final Level raise;
    private final Level clear;

    CrossingWatch(Rule rule, Crossing crossing) {
        this.rule = rule;
        this.crossing = crossing;
        raise = new Level(crossing.raise(), crossing.upward(), false);
        clear = new Level(crossing.clear(), !crossing.upward(), true);
    }

    @Override
    public void touchpoint(View view, Findings out) {
        look(view, out);
    }

    @Override
    public void due(View view, Findings out) {
        look(view, out);
    }

    private void look(View view, Findings out) {
        double figure = view.after(crossing.outcome());
        Track raised = view.state().tracks().find(rule.number(), KEY);
        if (raised != null) {
            if (crossing.isCleared(figure)) {
                view.state().tracks().remove(raised);
                out.over(rule, KEY);
            }
        } else if (crossing.isRaised(figure) && applies(view) && crossing.when().holds(view)) {
            view.state().tracks().add(rule.number(), KEY, view.now());
            out.found(rule, KEY, reason(figure));
        }
    }

    /** A prospect cannot be lost. */
    private boolean applies(View view) {
        return crossing.outcome() != Outcome.RETENTION || view.outcomes().isCustomer(view.state());
    }

    private String reason(double figure) {
        String name = crossing.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String which = crossing.outcome() == Outcome.RETENTION ? "retention risk" : name;
        return Reasons.with(rule, "%s has reached %.2f", which, figure);
    }

    @Override
    public long next(View view) {
        boolean isRaised = view.state().tracks().find(rule.number(), KEY) != null;
        Outcome outcome = crossing.outcome();
        if (isRaised) {
            return view.outcomes().crossing(outcome, view.state(), view.now(), clear);
        }
        boolean waits = applies(view) && !crossing.isRaised(view.after(outcome));
        return waits ? view.outcomes().crossing(outcome, view.state(), view.now(), raise) : Long.MAX_VALUE;
    }
}
