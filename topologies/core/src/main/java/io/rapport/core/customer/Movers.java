package io.rapport.core.customer;

import io.rapport.core.evidence.HalfLife;
import java.util.ArrayList;
import java.util.List;

/**
 * The touchpoints that move a score most. A score with shrinkage stands apart from its prior by the sum over its
 * signals of w g(t) (v - prior) / (k + W(t)); all terms fade alike, so which ones are the largest never changes while
 * time passes and the few largest can be kept, in whatever order they come.
 */
public final class Movers {
    /** How many are kept. */
    public static final int MOST = 3;

    private final List<Mover> movers = new ArrayList<>(MOST);

    void clear() {
        movers.clear();
    }

    void restore(Mover mover) {
        movers.add(mover);
    }

    /** Takes in a signal; it is kept when it is among the largest. */
    public void add(Mover mover, HalfLife halfLife) {
        int at = movers.size();
        while (at > 0 && mover.isLarger(movers.get(at - 1), halfLife)) {
            at--;
        }
        if (at < MOST) {
            movers.add(at, mover);
            if (movers.size() > MOST) {
                movers.remove(MOST);
            }
        }
    }

    public void merge(Movers other, HalfLife halfLife) {
        for (Mover mover : other.movers) {
            add(mover, halfLife);
        }
    }

    /** The movers, largest first, a view. */
    public List<Mover> all() {
        return movers;
    }
}
