package io.rapport.bench.micro;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Prints what JMH measured, a line for each benchmark, and of what. */
final class MicroReport {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int FREQUENT = 5;

    private final PrintWriter out;

    MicroReport(PrintWriter out) {
        this.out = out;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    void print(Collection<RunResult> results) {
        for (Whose whose : Whose.values()) {
            describe(whose);
        }
        line("");
        line("%-34s %10s %12s %10s", "one operation, median", "CPU ns/op", "ns/op", "B/op");
        for (RunResult result : results) {
            line(
                    "  %-32s %,10.0f %,12.0f %,10.0f",
                    name(result.getParams()),
                    secondary(result, ThreadTime.LABEL),
                    median(result.getPrimaryResult()),
                    secondary(result, ALLOCATED));
        }
        line("");
    }

    private void describe(Whose whose) {
        Lives lives = Lives.of(whose);
        Map<String, Long> kinds = Arrays.stream(lives.touchpoints())
                .collect(Collectors.groupingBy(
                        touchpoint -> touchpoint.kind().name(), TreeMap::new, Collectors.counting()));
        int[] sizes = Arrays.stream(lives.states())
                .mapToInt(state -> state.length)
                .sorted()
                .toArray();
        line(
                "%s: %,d touchpoints of %,d customers, states of %d bytes (median)",
                name(whose), lives.touchpoints().length, sizes.length, sizes[sizes.length / 2]);
        String frequent = kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FREQUENT)
                .map(kind -> String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        kind.getKey().toLowerCase(Locale.ROOT),
                        100.0 * kind.getValue() / lives.touchpoints().length))
                .collect(Collectors.joining(", "));
        line("  %s, ...", frequent);
    }

    private static String name(Whose whose) {
        return whose.name().toLowerCase(Locale.ROOT);
    }

    /** The method's name, and of whom it is if that is chosen. */
    private static String name(BenchmarkParams benchmark) {
        String full = benchmark.getBenchmark();
        String method = full.substring(full.lastIndexOf('.') + 1);
        String whose = benchmark.getParam("whose");
        return whose == null ? method : method + ", " + whose.toLowerCase(Locale.ROOT);
    }

    private static double secondary(RunResult result, String label) {
        Result<?> found = result.getSecondaryResults().get(label);
        return found == null ? Double.NaN : median(found);
    }

    /** Of all iterations: one that something else took away weighs no more than another. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
