package io.rapport.core.purchase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The purchase histories of many customers, equal ones counted together: what a model is fitted on. Immutable. The
 * likelihood sums run over distinct histories in a fixed order, so the same customers give the same bits in whatever
 * order they were collected.
 */
public final class Cohort {

    private static final Comparator<PurchaseHistory> BY_REPEATS = Comparator.comparingInt(PurchaseHistory::repeats)
            .thenComparingDouble(PurchaseHistory::last)
            .thenComparingDouble(PurchaseHistory::age);

    private static final Comparator<Spend> BY_COUNT =
            Comparator.comparingInt(Spend::repeats).thenComparingDouble(Spend::mean);

    private final List<Counted<PurchaseHistory>> histories;
    private final List<Counted<Spend>> spends;

    private Cohort(Builder builder) {
        histories = builder.histories.entrySet().stream()
                .map(e -> new Counted<>(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Counted::value, BY_REPEATS))
                .toList();
        spends = builder.spends.entrySet().stream()
                .map(e -> new Counted<>(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Counted::value, BY_COUNT))
                .toList();
    }

    /** Starts an empty collection. */
    public static Builder builder() {
        return new Builder();
    }

    /** All customers. */
    public long customers() {
        return histories.stream().mapToLong(Counted::count).sum();
    }

    /** Customers with at least one repeat purchase. */
    public long repeatBuyers() {
        return histories.stream()
                .filter(h -> h.value().repeats() > 0)
                .mapToLong(Counted::count)
                .sum();
    }

    /** Customers whose mean spend is known. */
    public long spenders() {
        return spends.stream().mapToLong(Counted::count).sum();
    }

    /** How many different histories there are. */
    public int distinctHistories() {
        return histories.size();
    }

    /** How many different mean spends there are. */
    public long distinctSpends() {
        return spends.stream().mapToDouble(s -> s.value().mean()).distinct().count();
    }

    /** Mean age of the customers, 0 without any; in the unit of the histories. */
    public double meanAge() {
        double sum = 0;
        for (Counted<PurchaseHistory> history : histories) {
            sum += history.count() * history.value().age();
        }
        return sum / StrictMath.max(1, customers());
    }

    /** Mean over customers of their mean spend, 0 without any. */
    public double meanSpend() {
        double sum = 0;
        for (Counted<Spend> spend : spends) {
            sum += spend.count() * spend.value().mean();
        }
        return sum / StrictMath.max(1, spenders());
    }

    /** Log-likelihood of all histories under a model. */
    public double logLikelihood(PurchaseModel model) {
        double sum = 0;
        double frequencyTerm = 0;
        int x = -1;
        for (Counted<PurchaseHistory> history : histories) {
            PurchaseHistory one = history.value();
            if (one.repeats() != x) {
                x = one.repeats();
                frequencyTerm = model.frequencyTerm(x);
            }
            sum += history.count() * (frequencyTerm + model.timingTerm(x, one.last(), one.age()));
        }
        return sum;
    }

    /** Log-likelihood of all mean spends under a model. */
    public double logLikelihood(GammaGamma model) {
        double sum = 0;
        for (Counted<Spend> spend : spends) {
            sum += spend.count()
                    * model.logLikelihood(spend.value().repeats(), spend.value().mean());
        }
        return sum;
    }

    /**
     * Pearson's correlation between the number of repeat purchases and their mean value: {@link GammaGamma} takes it to
     * be near 0.
     *
     * @return empty when either does not vary
     */
    public OptionalDouble spendFrequencyCorrelation() {
        double n = spenders();
        double meanMoney = meanSpend();
        double meanRepeats = spends.stream()
                        .mapToDouble(s -> s.count() * (double) s.value().repeats())
                        .sum()
                / n;
        double both = 0;
        double money = 0;
        double repeats = 0;
        for (Counted<Spend> spend : spends) {
            double m = spend.value().mean() - meanMoney;
            double x = spend.value().repeats() - meanRepeats;
            both += spend.count() * m * x;
            money += spend.count() * m * m;
            repeats += spend.count() * x * x;
        }
        double scale = StrictMath.sqrt(money) * StrictMath.sqrt(repeats);
        return scale > 0 ? OptionalDouble.of(both / scale) : OptionalDouble.empty();
    }

    /** Collects customers; not safe for use by several threads. */
    public static final class Builder {

        private final Map<PurchaseHistory, Long> histories = new HashMap<>();
        private final Map<Spend, Long> spends = new HashMap<>();

        private Builder() {}

        /** Adds a customer whose spend is unknown or who has made no repeat purchase. */
        public Builder add(PurchaseHistory history) {
            histories.merge(history, 1L, Long::sum);
            return this;
        }

        /**
         * Adds a customer with the mean value of the repeat purchases (the first purchase left out).
         *
         * @throws IllegalArgumentException when there is no repeat purchase or the mean is not positive
         */
        public Builder add(PurchaseHistory history, double meanSpend) {
            spends.merge(new Spend(history.repeats(), meanSpend), 1L, Long::sum);
            return add(history);
        }

        /** What has been collected so far. */
        public Cohort build() {
            return new Cohort(this);
        }
    }

    private record Counted<T>(T value, long count) {}

    private record Spend(int repeats, double mean) {

        private Spend {
            if (repeats == 0) {
                throw new IllegalArgumentException(
                        "a customer with only one purchase has no mean value of repeat purchases");
            }
            Positive.require("mean spend", mean);
        }
    }
}
