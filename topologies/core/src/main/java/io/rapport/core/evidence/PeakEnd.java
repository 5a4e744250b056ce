package io.rapport.core.evidence;

/**
 * The worst and the last signal, which people remember rather than the average (Kahneman's peak-end rule). Both are
 * kept as deviations from the prior that fade with the half-life. Since all fade alike, which signal is the worst never
 * changes while time passes, so adding is commutative and associative without keeping the signals.
 */
public final class PeakEnd {
    private long landmark = Evidence.NEVER;
    private double worst;
    private double last;

    /** Forgets everything. */
    public void clear() {
        restore(Evidence.NEVER, 0, 0);
    }

    /** Puts kept figures back, as they were read from the accessors. */
    public void restore(long newLandmark, double newWorst, double newLast) {
        landmark = newLandmark;
        worst = newWorst;
        last = newLast;
    }

    /** Takes in a signal that deviates so much from the prior; of two at one instant the worse is the last. */
    public void add(long at, double deviation, HalfLife halfLife) {
        join(at, deviation, deviation, halfLife);
    }

    /** Takes in all that another has seen. */
    public void merge(PeakEnd other, HalfLife halfLife) {
        if (!other.isEmpty()) {
            join(other.landmark, other.worst, other.last, halfLife);
        }
    }

    private void join(long at, double otherWorst, double otherLast, HalfLife halfLife) {
        if (landmark == Evidence.NEVER) {
            restore(at, otherWorst, otherLast);
        } else if (at > landmark) {
            double left = halfLife.decay(at - landmark);
            restore(at, Math.min(worst * left, otherWorst), otherLast);
        } else {
            worst = Math.min(worst, otherWorst * halfLife.decay(landmark - at));
            last = at == landmark ? Math.min(last, otherLast) : last;
        }
    }

    public boolean isEmpty() {
        return landmark == Evidence.NEVER;
    }

    /** Time of the last signal, or {@link Evidence#NEVER}. */
    public long landmark() {
        return landmark;
    }

    /** Deviation of the worst signal as faded at the landmark. */
    public double worst() {
        return worst;
    }

    /** Deviation of the last signal. */
    public double last() {
        return last;
    }

    /** The mean of worst and last as faded at a time not before the landmark: a deviation from the prior. */
    public double deviation(long time, HalfLife halfLife) {
        return isEmpty() ? 0 : (worst + last) / 2 * halfLife.decay(time - landmark);
    }
}
