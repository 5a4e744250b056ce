package io.rapport.bench.scale;

import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import io.rapport.bench.scale.Entry.Extent;
import io.rapport.bench.site.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Engines that differ in size, in turn (A B C, C B A, ...): rounds with the same index meet the same machine. What is not
 * counted is a round of each, and of few customers some more.
 */
final class ScaleCourse {
    private static final int WARM_ROUNDS = 4;

    private final Site site;
    private final Plan plan;
    private final Consumer<String> progress;
    private int opened;

    /**
     * What is to be done.
     *
     * @param events touchpoints of a round
     * @param rounds that are counted
     * @param jvm options for the JVM of an engine
     */
    record Plan(int events, int rounds, List<String> jvm) {}

    /**
     * What was measured of an engine.
     *
     * @param events of a round
     * @param held what it held after the history
     * @param rounds figures by round
     */
    record Cost(int events, Figures held, List<Figures> rounds) {
        /** Nanoseconds that passed for an event, median. */
        double nanos() {
            return median(round -> round.get("seconds") * 1e9);
        }

        /** Nanoseconds of processor time for an event, all threads of the process, median. */
        double cpuNanos() {
            return median(round -> round.get("program") * 1e9);
        }

        /** Bytes that stream threads and clients allocated for an event, median. */
        double allocated() {
            return median(round -> round.get("allocated"));
        }

        private double median(ToDoubleFunction<Figures> figure) {
            return Spread.of(rounds.stream().mapToDouble(figure).toArray()).median() / events;
        }

        /** How many times another's processor time it takes, the median of the rounds with the same index. */
        Spread against(Cost other) {
            double[] ratios = new double[rounds.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = rounds.get(i).get("program") / other.rounds.get(i).get("program");
            }
            return Spread.of(ratios);
        }
    }

    ScaleCourse(Site site, Plan plan, Consumer<String> progress) {
        this.site = site;
        this.plan = plan;
        this.progress = progress;
    }

    /** Measures engines in turn; all of them live at once. */
    Map<Extent, Cost> measure(List<Extent> extents) throws ExecutionException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        Map<Extent, Cost> costs = new LinkedHashMap<>();
        try {
            for (Extent extent : extents) {
                entries.add(Entry.open(site, "known-" + opened++, extent, plan.jvm()));
                progress.accept("all customers are known of " + extent);
            }
            entries.forEach(
                    entry -> costs.put(entry.extent(), new Cost(plan.events(), entry.held(), new ArrayList<>())));
            rounds(entries, costs);
        } finally {
            entries.forEach(Entry::close);
        }
        return costs;
    }

    /** The history of few customers leaves code colder than that of many. */
    private void warmUp(Entry entry, long enough) {
        do {
            entry.round(plan.events());
        } while (entry.taken() < enough);
    }

    private void rounds(List<Entry> entries, Map<Extent, Cost> costs) {
        List<Entry> order = new ArrayList<>(entries);
        long largest = order.stream().mapToLong(Entry::taken).max().orElse(0);
        order.forEach(entry -> warmUp(entry, Math.min(largest, (long) WARM_ROUNDS * plan.events())));
        for (int round = 0; round < plan.rounds(); round++) {
            for (Entry entry : order) {
                Figures figures = entry.round(plan.events());
                costs.computeIfPresent(entry.extent(), (extent, cost) -> {
                    cost.rounds().add(figures);
                    return cost;
                });
                progress.accept(entry.extent() + " " + figures.line());
            }
            Collections.reverse(order);
        }
    }
}
