package io.rapport.core.customer;

import io.rapport.core.evidence.HalfLife;
import io.rapport.core.signal.Signal;

/**
 * The touchpoints that move a score most. A score with shrinkage stands apart from its prior by the sum over its
 * signals of w g(t) (v - prior) / (k + W(t)); all terms fade alike, so which ones are the largest never changes while
 * time passes and the few largest can be kept, in whatever order they come.
 */
public final class Movers {
    /** How many are kept. */
    public static final int MOST = 3;

    private final Signal[] signals = new Signal[MOST + 1];
    private final long[] times = new long[MOST + 1];
    private final double[] pushes = new double[MOST + 1];
    private int size;

    /** Forgets everything. */
    public void clear() {
        size = 0;
    }

    /** Puts one back as it was kept; one that is too many is passed over. */
    void restore(Signal signal, long at, double push) {
        if (size < MOST) {
            set(size++, signal, at, push);
        }
    }

    private void set(int index, Signal signal, long at, double push) {
        signals[index] = signal;
        times[index] = at;
        pushes[index] = push;
    }

    /**
     * Takes in a signal that moves the score; it is kept when it is among the largest.
     *
     * @param signal what it was
     * @param at when its touchpoint occurred
     * @param push its weight times its distance from the prior, when it was made
     */
    public void add(Signal signal, long at, double push, HalfLife halfLife) {
        // It goes behind all, where there is room for one more than are kept, and comes forward.
        int place = size;
        set(place, signal, at, push);
        while (place > 0 && isLarger(place, place - 1, halfLife)) {
            swap(place, place - 1);
            place--;
        }
        size = Math.min(size + 1, MOST);
    }

    /** Whether one pushes harder than another at any time after both; a total order, so that ties do not depend on order. */
    private boolean isLarger(int one, int other, HalfLife halfLife) {
        if (times[one] > times[other] && Math.abs(pushes[one]) >= Math.abs(pushes[other])) {
            return true; // The later one fades less, and a tie is the later one's.
        }
        double own = Math.abs(pushes[one]) * halfLife.decay(times[other] - times[one]);
        double others = Math.abs(pushes[other]) * halfLife.decay(times[one] - times[other]);
        if (own != others) {
            return own > others;
        }
        if (times[one] != times[other]) {
            return times[one] > times[other];
        }
        int bySignal = signals[one].compareTo(signals[other]);
        return bySignal != 0 ? bySignal < 0 : pushes[one] < pushes[other];
    }

    private void swap(int one, int other) {
        Signal signal = signals[one];
        long at = times[one];
        double push = pushes[one];
        set(one, signals[other], times[other], pushes[other]);
        set(other, signal, at, push);
    }

    public void merge(Movers other, HalfLife halfLife) {
        for (int i = 0; i < other.size; i++) {
            add(other.signals[i], other.times[i], other.pushes[i], halfLife);
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** What one of them was; the largest stands first. */
    public Signal signal(int index) {
        return signals[index];
    }

    /** When the touchpoint of one of them occurred. */
    public long at(int index) {
        return times[index];
    }

    /** How hard one of them pushed when it was made. */
    public double push(int index) {
        return pushes[index];
    }
}
