package io.rapport.core.customer;

import io.rapport.core.evidence.HalfLife;
import io.rapport.core.signal.Signal;

/**
 * A signal that moves a score.
 *
 * @param signal what it was
 * @param at when its touchpoint occurred
 * @param push its weight times its distance from the prior, when it was made
 */
public record Mover(Signal signal, long at, double push) {

    /** Whether it pushes harder than another at any time after both; a total order, so that ties do not depend on order. */
    boolean isLarger(Mover other, HalfLife halfLife) {
        double own = Math.abs(push) * halfLife.decay(other.at - at);
        double others = Math.abs(other.push) * halfLife.decay(at - other.at);
        if (own != others) {
            return own > others;
        }
        if (at != other.at) {
            return at > other.at;
        }
        return signal != other.signal ? signal.compareTo(other.signal) < 0 : push < other.push;
    }
}
