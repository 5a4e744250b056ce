package io.rapport.core.evidence;

/**
 * Decayed observations behind a score, by forward decay (Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009). An
 * observation of value {@code v} and weight {@code w} made at {@code t_i} counts at {@code t} with
 * {@code w 2^(-(t - t_i)/h)}. Two sums are kept relative to a landmark, which is the time of the newest observation.
 *
 * <p>Laws, all to rounding: {@link #add} is commutative; {@link #merge} is commutative and associative and equals adding
 * the union; adding with the negative weight takes an observation back. The caller always passes the same half-life.
 */
public final class Evidence {
    /** The landmark of evidence that has seen nothing. */
    public static final long NEVER = Long.MIN_VALUE;

    private long landmark = NEVER;
    private double weight;
    private double sum;
    private long askedAt = NEVER;
    private double askedLeft;

    /** Forgets everything. */
    public void clear() {
        restore(NEVER, 0, 0);
    }

    /** Puts kept sums back, as they were read from the accessors. */
    public void restore(long newLandmark, double newWeight, double newSum) {
        landmark = newLandmark;
        weight = newWeight;
        sum = newSum;
        askedAt = NEVER;
    }

    /** Adds an observation; an old one counts less. */
    public void add(long at, double value, double observationWeight, HalfLife halfLife) {
        addSums(at, observationWeight, observationWeight * value, halfLife);
    }

    /** Adds to both sums at once: a weight and what it weighs, for figures that are no averages. */
    public void addSums(long at, double moreWeight, double moreSum, HalfLife halfLife) {
        moveTo(at, halfLife);
        double left = halfLife.decay(landmark - at);
        weight += left * moreWeight;
        sum += left * moreSum;
    }

    /** Adds all that another has seen. */
    public void merge(Evidence other, HalfLife halfLife) {
        if (other.isEmpty()) {
            return;
        }
        moveTo(other.landmark, halfLife);
        double left = halfLife.decay(landmark - other.landmark);
        weight += left * other.weight;
        sum += left * other.sum;
    }

    private void moveTo(long at, HalfLife halfLife) {
        if (landmark == NEVER) {
            landmark = at;
            askedAt = NEVER;
        } else if (at > landmark) {
            double left = halfLife.decay(at - landmark);
            weight *= left;
            sum *= left;
            landmark = at;
            askedAt = NEVER;
        }
    }

    public boolean isEmpty() {
        return landmark == NEVER;
    }

    /** Time of the newest observation, or {@link #NEVER}. */
    public long landmark() {
        return landmark;
    }

    /** Decayed weight at the landmark. */
    public double weight() {
        return weight;
    }

    /** Decayed weighted sum of values at the landmark. */
    public double sum() {
        return sum;
    }

    /** Decayed weight at a time not before the landmark. */
    public double weightAt(long time, HalfLife halfLife) {
        return isEmpty() ? 0 : weight * leftAt(time, halfLife);
    }

    /** Decayed weighted sum of values at a time not before the landmark. */
    public double sumAt(long time, HalfLife halfLife) {
        return isEmpty() ? 0 : sum * leftAt(time, halfLife);
    }

    /** The score with shrinkage: (k prior + V(t)) / (k + W(t)). */
    public double score(long time, Prior prior, HalfLife halfLife) {
        double left = isEmpty() ? 0 : leftAt(time, halfLife);
        return (prior.weight() * prior.value() + left * sum) / (prior.weight() + left * weight);
    }

    /** One event asks for the same time again and again, so the last answer is kept. */
    private double leftAt(long time, HalfLife halfLife) {
        if (time != askedAt) {
            askedLeft = halfLife.decay(time - landmark);
            askedAt = time;
        }
        return askedLeft;
    }

    /** How much of the score is the customer's own, 0 to below 1: W(t) / (k + W(t)). */
    public double coverage(long time, Prior prior, HalfLife halfLife) {
        double own = weightAt(time, halfLife);
        return own / (prior.weight() + own);
    }

    /**
     * The first millisecond at or after the landmark at which the score stands at {@code threshold} or beyond it on its
     * way back to the prior, with no further observation: from 2^(-u/h) = k (c - prior) / (V - c W).
     *
     * @return that instant, or {@link Long#MAX_VALUE} when the score never gets there
     */
    public long crossing(double threshold, Prior prior, HalfLife halfLife) {
        double left = prior.weight() * (threshold - prior.value()) / (sum - threshold * weight);
        if (isEmpty() || !(left > 0 && left <= 1)) {
            return Long.MAX_VALUE;
        }
        double elapsed = halfLife.elapsedUntil(left);
        return elapsed < Long.MAX_VALUE / 4.0 ? landmark + (long) elapsed : Long.MAX_VALUE;
    }
}
