package io.rapport.core.step;

import io.rapport.core.alarm.Figures;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.Outcomes;
import java.util.Arrays;

/**
 * How one touchpoint changed the outcomes: for each outcome the figure before, the figure after, and contributions by
 * cause that add up to the difference (to rounding). Reused from one event to the next: read it before the step goes on.
 */
public final class Explanation {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Outcomes outcomes;
    private final double[] before = new double[OUTCOMES.length];
    private final double[] after = new double[OUTCOMES.length];
    private Outcome[] outcomeOf = new Outcome[32];
    private Cause[] causeOf = new Cause[32];
    private double[] changes = new double[32];
    private int size;
    private int noted;
    private CustomerState state = new CustomerState();
    private long time;

    Explanation(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Starts with the figures as they stood at a time, and goes on with what time alone has made of them since. */
    void begin(CustomerState explained, long from, long to) {
        size = 0;
        noted = 0;
        state = explained;
        for (Outcome outcome : OUTCOMES) {
            before[outcome.ordinal()] = outcomes.value(outcome, state, from);
        }
        System.arraycopy(before, 0, after, 0, after.length);
        time = to;
        if (from != to) {
            note(Cause.TIME, Affected.ALL);
        }
    }

    /**
     * Takes the figures anew and puts the differences down to a cause. What a cause that comes again moves goes to what it
     * has moved before.
     */
    void note(Cause cause, int affected) {
        int bit = 1 << cause.ordinal();
        int known = (noted & bit) == 0 ? 0 : size;
        noted |= bit;
        for (int left = affected; left != 0; left &= left - 1) {
            int index = Integer.numberOfTrailingZeros(left);
            double value = outcomes.value(OUTCOMES[index], state, time);
            put(OUTCOMES[index], cause, value - after[index], known);
            after[index] = value;
        }
    }

    private void put(Outcome outcome, Cause cause, double change, int known) {
        if (change == 0) {
            return;
        }
        for (int i = 0; i < known; i++) {
            if (outcomeOf[i] == outcome && causeOf[i] == cause) {
                changes[i] += change;
                return;
            }
        }
        if (size == changes.length) {
            outcomeOf = Arrays.copyOf(outcomeOf, 2 * size);
            causeOf = Arrays.copyOf(causeOf, 2 * size);
            changes = Arrays.copyOf(changes, 2 * size);
        }
        outcomeOf[size] = outcome;
        causeOf[size] = cause;
        changes[size++] = change;
    }

    /** The figure before the touchpoint, as of the touchpoint before it. */
    public double before(Outcome outcome) {
        return before[outcome.ordinal()];
    }

    /** The figure after the touchpoint. */
    public double after(Outcome outcome) {
        return after[outcome.ordinal()];
    }

    /** How many contributions there are; each outcome and cause comes at most once. */
    public int size() {
        return size;
    }

    public Outcome outcome(int index) {
        return outcomeOf[index];
    }

    public Cause cause(int index) {
        return causeOf[index];
    }

    /** The contribution, in the unit of its outcome. */
    public double change(int index) {
        return changes[index];
    }

    /** The figures before and after, not copied. */
    Figures asFigures() {
        return new Figures(before, after);
    }

    double[] figures() {
        return after;
    }
}
