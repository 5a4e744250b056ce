package io.rapport.core.sample;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint on a case and nothing else: every figure is 0.
 *
 * @param touchpoint what happened
 * @param now the customer's time
 * @param matter the case that it is on
 */
public record SampleFacts(
        @Nullable Touchpoint touchpoint, long now, @Nullable CaseFile matter) implements Facts {
    @Override
    public double before(Outcome outcome) {
        return 0;
    }

    @Override
    public double after(Outcome outcome) {
        return 0;
    }

    @Override
    public int openCases() {
        return matter != null && matter.open() ? 1 : 0;
    }

    @Override
    public int overduePromises() {
        return 0;
    }

    @Override
    public long touchpoints() {
        return 0;
    }

    @Override
    public double amount() {
        return 0;
    }

    @Override
    public @Nullable Long promisedAt() {
        return touchpoint == null ? null : touchpoint.timing().promisedAt();
    }
}
