package io.rapport.wire.encode;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.step.Explanation;

/** Writes how a touchpoint changed the outcomes. */
final class ExplanationWriter {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private ExplanationWriter() {}

    static void put(Explanation explanation, BodyWriter out) {
        out.putLong(OUTCOMES.length);
        for (Outcome outcome : OUTCOMES) {
            out.putSymbolAfterUnknown(outcome);
            out.putDouble(explanation.before(outcome));
            out.putDouble(explanation.after(outcome));
        }
        out.putLong(0);
        if (explanation.size() > 0) {
            out.putLong(explanation.size());
            for (int i = 0; i < explanation.size(); i++) {
                out.putSymbolAfterUnknown(explanation.outcome(i));
                out.putSymbolAfterUnknown(explanation.cause(i));
                out.putDouble(explanation.change(i));
            }
        }
        out.putLong(0);
    }
}
