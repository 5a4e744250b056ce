package io.rapport.core.outcome.crossing;

import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;

/**
 * A figure all of which fades by one half-life: with g the share that is left since now,
 *
 * <pre>  f(g) = prior + g push / (k + g weight) + g deviation</pre>
 *
 * <p>A score is that with no deviation, a decayed sum with nothing else. Where f comes to a level c, g solves
 * {@code deviation weight g^2 + (push + deviation k - (c - prior) weight) g - (c - prior) k = 0}. The polynomial has the
 * sign of f - c, so of its two roots one is where f comes up to c as g falls, the other where it goes down to it.
 *
 * @param prior what the figure tends to, and k
 * @param weight of the evidence now, 0 or more
 * @param push what the evidence adds to k times the prior's value now, less its weight times that value
 * @param deviation what is added besides now
 */
public record Fading(Prior prior, double weight, double push, double deviation) {
    private static final double ROUNDING = 1e-9;

    /** A score, as it stands at a time. */
    public static Fading score(Evidence evidence, Prior prior, HalfLife halfLife, long time) {
        double weight = evidence.weightAt(time, halfLife);
        return new Fading(prior, weight, evidence.sumAt(time, halfLife) - prior.value() * weight, 0);
    }

    /** A sum that fades to nothing. */
    public static Fading sum(double now) {
        return new Fading(new Prior(0, 1), 0, 0, now);
    }

    /** So much of this, with the rest of it being a deviation from the same prior. */
    public Fading blended(double share, double otherDeviation) {
        return new Fading(prior, weight, (1 - share) * push, share * otherDeviation);
    }

    /**
     * The share that is left, up to 1, when a figure that has not reached the level first does; NaN when it never does.
     * It is exact but for rounding, which may say 1 of what is reached in no time.
     */
    public double leftAt(Level level) {
        boolean passed = level.isPassedTowards(prior.value());
        if (!passed && push * deviation >= 0) {
            return Double.NaN;
        }
        double left = root(level);
        if (passed) {
            return left > 0 && left < 1 ? left : 1;
        }
        return left > 0 && left <= 1 + ROUNDING ? Math.min(1, left) : Double.NaN;
    }

    /** The root at which the polynomial falls with falling g for a level below, rises for one above. */
    private double root(Level level) {
        double rise = level.value() - prior.value();
        double a = deviation * weight;
        double b = push + deviation * prior.weight() - rise * weight;
        double c = -rise * prior.weight();
        double discriminant = StrictMath.sqrt(b * b - 4 * a * c);
        double slope = level.upward() ? -discriminant : discriminant;
        // Of the two equal forms the one that does not subtract like from like.
        return -b * slope > 0 ? (slope - b) / (2 * a) : -2 * c / (b + slope);
    }
}
