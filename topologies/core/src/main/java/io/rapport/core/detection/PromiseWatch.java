package io.rapport.core.detection;

import io.rapport.core.matter.Promised;
import io.rapport.core.matter.Promises;
import io.rapport.core.rule.Detector.BrokenPromise;
import io.rapport.core.rule.Rule;
import io.rapport.core.view.View;
import java.time.Instant;

/** Finds broken promises; the promise itself remembers that it was found. */
final class PromiseWatch implements Watch {
    private final Rule rule;
    private final long grace;

    PromiseWatch(Rule rule, BrokenPromise broken) {
        this.rule = rule;
        grace = broken.grace().toMillis();
    }

    /** A promise that was kept, withdrawn or put off breaks no more. */
    @Override
    public void touchpoint(View view, Findings out) {
        if (view.state().episodes().isEmpty()) {
            return;
        }
        for (String key : out.keysOf(rule)) {
            Promised promise = view.state().promises().find(key);
            if (!promise.isPending() || promise.dueAt() + grace > view.now()) {
                out.over(rule, key);
            }
        }
    }

    @Override
    public void due(View view, Findings out) {
        Promises promises = view.state().promises();
        Promised promise = promises.nextToBreak();
        while (promise.isPending() && promise.dueAt() + grace <= view.now()) {
            promises.put(promise.withAlert());
            out.found(
                    rule,
                    promise.reference(),
                    Reasons.with(rule, "was due by %s", Instant.ofEpochMilli(promise.dueAt())));
            promise = promises.nextToBreak();
        }
    }

    @Override
    public long next(View view) {
        Promised promise = view.state().promises().nextToBreak();
        return promise.isPending() ? promise.dueAt() + grace : Long.MAX_VALUE;
    }
}
