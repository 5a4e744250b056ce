package io.rapport.core.rule.condition;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/** What a condition may look at. Figures are computed when they are asked for. */
public interface Facts {
    /** The touchpoint that has just been applied, or null where time alone went on. */
    @Nullable
    Touchpoint touchpoint();

    /** The customer's own time, epoch milliseconds. */
    long now();

    /** The figure of an outcome before the touchpoint, as of the touchpoint before it; in the outcome's unit. */
    double before(Outcome outcome);

    /** The figure of an outcome now. */
    double after(Outcome outcome);

    /** How many cases of the customer are open. */
    int openCases();

    /** How many promises to the customer are overdue. */
    int overduePromises();

    /** How many touchpoints of the customer have been applied. */
    long touchpoints();

    /** The case that the touchpoint is on, or null. */
    @Nullable
    CaseFile matter();

    /**
     * When the promise that the touchpoint makes or keeps is, or was, due, epoch milliseconds: as it says itself, else as was
     * said before; null where nothing was promised.
     */
    @Nullable
    Long promisedAt();

    /** What the touchpoint's amount is worth, major units of the reporting currency; 0 without one. */
    double amount();
}
