package io.rapport.service.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many alerts came on each day. */
public final class Days {
    private final Map<LocalDate, Long> counts = new HashMap<>();
    private long all;

    void add(LocalDate day) {
        counts.merge(day, 1L, Long::sum);
        all++;
    }

    /** How many came in all. */
    public long all() {
        return all;
    }

    long on(LocalDate day) {
        return counts.getOrDefault(day, 0L);
    }

    /**
     * How the days differ, those without an alert among them.
     *
     * @param span the days that there were
     * @param which those that count
     */
    public Spread spread(Span span, Predicate<LocalDate> which) {
        long[] sorted = span.days().filter(which).mapToLong(this::on).sorted().toArray();
        return sorted.length == 0
                ? new Spread(0, 0, 0, 0)
                : new Spread(sorted[0], rank(sorted, 0.5), rank(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static long rank(long[] sorted, double share) {
        return sorted[(int) Math.max(0, StrictMath.ceil(share * sorted.length) - 1)];
    }

    /**
     * Alerts a day.
     *
     * @param least on the quietest day
     * @param median on half of the days at most
     * @param p95 on 95 of 100 days at most
     * @param most on the busiest day
     */
    public record Spread(long least, long median, long p95, long most) {}
}
