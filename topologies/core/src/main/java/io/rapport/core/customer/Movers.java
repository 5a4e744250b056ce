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

    private final Signal[] signals = new Signal[MOST];
    private final long[] times = new long[MOST];
    private final double[] pushes = new double[MOST];
    private int size;

    void clear() {
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

    /** Takes in a signal; it is kept when it is among the largest. */
    public void add(Mover mover, HalfLife halfLife) {
        int at = size;
        while (at > 0 && mover.isLarger(get(at - 1), halfLife)) {
            at--;
        }
        if (at < MOST) {
            size = Math.min(size + 1, MOST);
            for (int i = size - 1; i > at; i--) {
                set(i, signals[i - 1], times[i - 1], pushes[i - 1]);
            }
            set(at, mover.signal(), mover.at(), mover.push());
        }
    }

    public void merge(Movers other, HalfLife halfLife) {
        for (int i = 0; i < other.size; i++) {
            add(other.get(i), halfLife);
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

    /** One of them; the largest stands first. */
    public Mover get(int index) {
        return new Mover(signals[index], times[index], pushes[index]);
    }
}
