package io.rapport.bench.traffic;

import io.rapport.bench.process.Figures;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** Delays that are being measured: written by one thread, read and cleared by another. */
public final class Delays {
    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toMillis() * 1000;

    private final Histogram micros = new SynchronizedHistogram(LONGEST_MICROS, 3);

    /** Takes in a delay in microseconds; one below nothing counts as none. */
    public void add(long delayMicros) {
        micros.recordValue(Math.max(0, Math.min(LONGEST_MICROS, delayMicros)));
    }

    /** Forgets them. */
    public void clear() {
        micros.reset();
    }

    /** How many there are. */
    public long count() {
        return micros.getTotalCount();
    }

    /** The delay that a share of them did not exceed, milliseconds; percentile from 0 to 100. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Puts the percentiles that are printed among figures, milliseconds, and how many there are. */
    void tell(String name, Figures figures) {
        figures.put(name + "50", millis(50))
                .put(name + "99", millis(99))
                .put(name + "99.9", millis(99.9))
                .put(name + "Count", (double) count());
    }

    /** A copy that no longer changes. */
    Delays copy() {
        Delays copy = new Delays();
        copy.micros.add(micros.copy());
        return copy;
    }
}
