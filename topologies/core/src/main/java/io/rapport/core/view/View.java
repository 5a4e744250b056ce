package io.rapport.core.view;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.Outcomes;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.touchpoint.CurrencyTable;
import io.rapport.core.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/** One customer at one time, as rules see it. Reused from one input to the next; figures are computed when asked for. */
public final class View implements Facts {
    private static final int OUTCOMES = Outcome.values().length;

    private final Outcomes outcomes;
    private final CurrencyTable currencies;
    private final double minorPerMajor;
    private final double[] before = new double[OUTCOMES];
    private final double[] after = new double[OUTCOMES];
    private int knownBefore;
    private int knownAfter;
    private String customerId = "";
    private CustomerState state = new CustomerState();
    private @Nullable Touchpoint touchpoint;
    private long now;

    public View(Outcomes outcomes, CurrencyTable currencies) {
        this.outcomes = outcomes;
        this.currencies = currencies;
        minorPerMajor = currencies.minorPerMajor();
    }

    /** Looks at a customer at the state's clock, where time alone went on. */
    public void at(String newCustomerId, CustomerState newState) {
        customerId = newCustomerId;
        state = newState;
        touchpoint = null;
        now = newState.clock();
        knownBefore = 0;
        knownAfter = 0;
    }

    /**
     * Looks at a customer at the state's clock, where a touchpoint has just been applied.
     *
     * @param newBefore by outcome's ordinal: the figures before it; copied
     * @param newAfter the figures after it; copied
     */
    public void at(Touchpoint newTouchpoint, CustomerState newState, double[] newBefore, double[] newAfter) {
        at(newTouchpoint.customerId(), newState);
        touchpoint = newTouchpoint;
        System.arraycopy(newBefore, 0, before, 0, OUTCOMES);
        System.arraycopy(newAfter, 0, after, 0, OUTCOMES);
        knownBefore = -1;
        knownAfter = -1;
    }

    /**
     * Looks at a customer as time alone sees it; what was known of the same time is kept.
     *
     * @return whether the customer or the time is another than the touchpoint's that was looked at
     */
    public boolean settle(String newCustomerId, CustomerState newState) {
        if (touchpoint != null && newState == state && newState.clock() == now) {
            touchpoint = null;
            return false;
        }
        at(newCustomerId, newState);
        return true;
    }

    public String customerId() {
        return customerId;
    }

    public CustomerState state() {
        return state;
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    @Override
    public @Nullable Touchpoint touchpoint() {
        return touchpoint;
    }

    @Override
    public long now() {
        return now;
    }

    /** Where time alone went on: as of the last touchpoint. */
    @Override
    public double before(Outcome outcome) {
        int bit = 1 << outcome.ordinal();
        if ((knownBefore & bit) == 0) {
            before[outcome.ordinal()] = outcomes.value(outcome, state, Math.min(now, state.explained()));
            knownBefore |= bit;
        }
        return before[outcome.ordinal()];
    }

    @Override
    public double after(Outcome outcome) {
        int bit = 1 << outcome.ordinal();
        if ((knownAfter & bit) == 0) {
            after[outcome.ordinal()] = outcomes.value(outcome, state, now);
            knownAfter |= bit;
        }
        return after[outcome.ordinal()];
    }

    @Override
    public int openCases() {
        return outcomes.openCases(state, now);
    }

    @Override
    public int overduePromises() {
        return outcomes.overduePromises(state, now);
    }

    @Override
    public long touchpoints() {
        return state.lifetime().touchpoints();
    }

    @Override
    public @Nullable CaseFile matter() {
        if (touchpoint == null || state.cases().files().isEmpty()) {
            return null;
        }
        return state.cases().find(touchpoint.labels());
    }

    @Override
    public @Nullable Long promisedAt() {
        if (touchpoint == null || touchpoint.timing().promisedAt() != null) {
            return touchpoint == null ? null : touchpoint.timing().promisedAt();
        }
        if (state.promises().isEmpty()) {
            return null;
        }
        long due = state.promises().find(touchpoint.labels()).dueAt();
        return due == CustomerState.NEVER ? null : Long.valueOf(due);
    }

    @Override
    public double amount() {
        return touchpoint == null || touchpoint.amount() == null
                ? 0
                : currencies.toReporting(touchpoint.amount()) / minorPerMajor;
    }
}
