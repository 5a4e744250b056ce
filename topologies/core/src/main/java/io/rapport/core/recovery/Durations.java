package io.rapport.core.recovery;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long things took: count, mean and quantiles, in a few numbers that add up. Each doubling of the time is eight
 * buckets, so a quantile is off by at most a sixteenth of itself; the mean is exact.
 *
 * <p>Laws: adding is commutative and associative, to the bit; merging two gives what one would have been given all.
 */
public final class Durations {
    private static final int SUB_BITS = 3;
    private static final int SUBS = 1 << SUB_BITS;

    private final SortedMap<Integer, Long> buckets = new TreeMap<>();
    private long count;
    private long sum;

    /**
     * Adds one.
     *
     * @param millis milliseconds; less than zero counts as zero
     */
    void add(long millis) {
        long time = Math.max(0, millis);
        buckets.merge(bucket(time), 1L, Long::sum);
        count++;
        sum += time;
    }

    void merge(Durations other) {
        other.buckets.forEach((bucket, number) -> buckets.merge(bucket, number, Long::sum));
        count += other.count;
        sum += other.sum;
    }

    public long count() {
        return count;
    }

    /** The mean, milliseconds, or null without any. */
    public @Nullable Double mean() {
        return count == 0 ? null : Double.valueOf((double) sum / count);
    }

    /** The median, milliseconds, or null without any. */
    public @Nullable Long median() {
        return quantile(0.5);
    }

    /**
     * The time within which a share of all came, milliseconds, or null without any.
     *
     * @param share above 0, at most 1
     */
    public @Nullable Long quantile(double share) {
        long rank = Math.max(1, (long) StrictMath.ceil(share * count));
        long passed = 0;
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            passed += bucket.getValue();
            if (passed >= rank) {
                return middle(bucket.getKey());
            }
        }
        return null;
    }

    /** Below eight each millisecond is a bucket; above, the leading four bits say which. */
    private static int bucket(long millis) {
        if (millis < SUBS) {
            return (int) millis;
        }
        int shift = Long.SIZE - Long.numberOfLeadingZeros(millis) - 1 - SUB_BITS;
        return (shift + 1) * SUBS + (int) (millis >>> shift) - SUBS;
    }

    private static long middle(int bucket) {
        if (bucket < SUBS) {
            return bucket;
        }
        int shift = bucket / SUBS - 1;
        long low = (long) (bucket % SUBS + SUBS) << shift;
        return low + (1L << shift) / 2;
    }
}
