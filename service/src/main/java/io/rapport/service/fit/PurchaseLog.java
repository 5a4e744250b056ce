package io.rapport.service.fit;

import io.rapport.core.purchase.Cohort;
import io.rapport.core.purchase.PurchaseHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects single purchases in any order and makes histories of them: purchases of a customer on one day count once and
 * their values add up; the first day is not a repeat. Not safe for use by several threads.
 */
public final class PurchaseLog {

    private final Map<String, NavigableMap<LocalDate, Double>> purchases = new HashMap<>();

    /** Adds a purchase; {@code value} in any one unit of money, 0 where unknown. */
    public PurchaseLog add(String customerId, LocalDate day, double value) {
        purchases.computeIfAbsent(customerId, id -> new TreeMap<>()).merge(day, value, Double::sum);
        return this;
    }

    /**
     * What was known at the end of a day. Later purchases, and customers who came later, are left out; so is the mean
     * spend of a customer where it is not positive.
     *
     * @param end the last day of observation
     * @param daysPerUnit unit of time of the histories, and so of fitted parameters: 1 for days, 7 for weeks
     */
    public Cohort cohort(LocalDate end, double daysPerUnit) {
        Cohort.Builder cohort = Cohort.builder();
        for (String customerId : purchases.keySet()) {
            history(customerId, end, daysPerUnit).ifPresent(history -> add(cohort, history, known(customerId, end)));
        }
        return cohort.build();
    }

    /** One customer at the end of a day, as in {@link #cohort}; empty without a purchase until then. */
    public Optional<PurchaseHistory> history(String customerId, LocalDate end, double daysPerUnit) {
        NavigableMap<LocalDate, Double> known = known(customerId, end);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = known.firstKey();
        double last = ChronoUnit.DAYS.between(first, known.lastKey()) / daysPerUnit;
        double age = ChronoUnit.DAYS.between(first, end) / daysPerUnit;
        return Optional.of(new PurchaseHistory(known.size() - 1, last, age));
    }

    private NavigableMap<LocalDate, Double> known(String customerId, LocalDate end) {
        NavigableMap<LocalDate, Double> all = purchases.getOrDefault(customerId, new TreeMap<>());
        return all.headMap(end, true);
    }

    private static void add(Cohort.Builder cohort, PurchaseHistory history, NavigableMap<LocalDate, Double> known) {
        double sum = 0;
        for (double value : known.tailMap(known.firstKey(), false).values()) {
            sum += value;
        }
        if (sum > 0) {
            cohort.add(history, sum / history.repeats());
        } else {
            cohort.add(history);
        }
    }
}
