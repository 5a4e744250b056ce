package io.rapport.scenarios.chance;

import java.util.List;

/**
 * A stream of seeded draws. Streams of one seed are independent of each other, so that one customer can be simulated
 * without the others. The generator is a Weyl sequence put through a 64-bit finalizer (Steele, Lea, Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014), which costs one long of state.
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream with a number, of a seed. */
    public static Chance of(long seed, long stream) {
        return new Chance(mix(mix(seed + GOLDEN) ^ (stream * 0xD1342543DE82EF95L + 1)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Evenly in 0 (inclusive) to 1 (exclusive). */
    public double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True with the given probability. */
    public boolean happens(double probability) {
        return share() < probability;
    }

    /** Evenly in {@code low} to {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * share();
    }

    /** A whole number, evenly from 0 to below {@code bound}. */
    public int below(int bound) {
        return (int) (share() * bound);
    }

    /** One of several, evenly. */
    public <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Exponential with the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log1p(-share());
    }

    /**
     * Normal with mean 0 and standard deviation 1, by the ratio of uniforms; two quadratic bounds spare the logarithm in
     * all but one of a hundred draws (Leva, "A fast normal random number generator", ACM TOMS 18, 1992).
     */
    public double normal() {
        while (true) {
            double u = 1 - share();
            double v = 1.7156 * (share() - 0.5);
            double x = u - 0.449871;
            double y = Math.abs(v) + 0.386595;
            double q = x * x + y * (0.19600 * y - 0.25472 * x);
            if (q < 0.27597 || (q <= 0.27846 && v * v <= -4 * u * u * StrictMath.log(u))) {
                return v / u;
            }
        }
    }

    /**
     * Gamma with the given shape and rate 1 (Marsaglia and Tsang 2000). A shape below 1 is raised by one and the draw
     * shortened by a power of a uniform draw.
     */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - share(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            double u = 1 - share();
            boolean surely = u < 1 - 0.0331 * x * x * x * x;
            if (v > 0 && (surely || StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v)))) {
                return d * v;
            }
        }
    }

    /** Beta with the given weights. */
    public double beta(double a, double b) {
        double yes = gamma(a);
        return yes / (yes + gamma(b));
    }
}
