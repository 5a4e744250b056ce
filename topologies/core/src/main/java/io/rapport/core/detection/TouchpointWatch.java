package io.rapport.core.detection;

import io.rapport.core.rule.Detector.OnTouchpoint;
import io.rapport.core.rule.Rule;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.view.View;

/** Finds single touchpoints. */
final class TouchpointWatch implements Watch {
    private final Rule rule;
    private final OnTouchpoint on;

    TouchpointWatch(Rule rule, OnTouchpoint on) {
        this.rule = rule;
        this.on = on;
    }

    @Override
    public void touchpoint(View view, Findings out) {
        Touchpoint t = view.touchpoint();
        if (t != null && on.on().picks(view)) {
            out.found(rule, rule.dedup().keyOf(t), Reasons.of(rule, t));
        }
    }
}
