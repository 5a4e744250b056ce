package io.rapport.bench.latency;

import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import io.rapport.bench.traffic.Traffic;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what was measured of latency, within 80 columns. */
final class LatencyReport {
    private static final List<String> PERCENTILES = List.of("50", "99", "99.9");

    private final PrintWriter out;

    LatencyReport(PrintWriter out) {
        this.out = out;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    void full(LatencyPlan plan, LatencyCourse.FullLoad full) {
        line(
                "latency: %,d customers, %d partitions, 1 thread, one alert per %,d, seed %d",
                plan.size().customers(),
                plan.size().partitions(),
                Traffic.PER_ALERT,
                plan.size().seed());
        line(
                "engine on %s, broker and traffic on %s",
                plan.processors().first(), plan.processors().others());
        Spread ratio = Spread.of(full.ratios());
        line("full load %,.0f/s; of that without alert commits %.3f", full.perSecond(), ratio.median());
        line("  %d pairs of rounds in turn: %.3f to %.3f", full.ratios().length, ratio.least(), ratio.most());
        line("");
    }

    /** What was measured, what commits took, and who used the machine. */
    void delays(List<Measured> all) {
        line("%-12s%21s %21s %21s", "", "committed alerts", "provisional alerts", "enriched");
        line("%-12s%s %s %s", "ms, load", heads(), heads(), heads());
        all.forEach(m ->
                line("%s%s %s %s", load(m), delays(m, "committed"), delays(m, "provisional"), delays(m, "enriched")));
        line("");
        line(
                "%-12s%s",
                "commits, ms", columns("%10s", List.of("a second", "flush", "offsets", "end", "all", "all p99")));
        List<String> commits = List.of("perSecond", "flush", "offsets", "end", "total", "p99");
        all.forEach(m -> line("%s%s", load(m), numbers("%10.1f", m.commits(), commits)));
        line("");
        line(
                "%-12s%s",
                "processors",
                columns("%9s", List.of("engine", "broker", "traffic", "machine", "gc ms", "jit ms", "late p99")));
        List<String> processes = List.of("engine", "broker", "traffic", "machine");
        List<String> pauses = List.of("collecting", "compiling", "late99");
        all.forEach(m ->
                line("%s%s%s", load(m), numbers("%9.2f", m.use(), processes), numbers("%9.0f", m.use(), pauses)));
        line("");
    }

    private static String load(Measured m) {
        return String.format(Locale.ROOT, "%6.0f %% %-3s", m.share() * 100, m.alertCommits() ? "on" : "off");
    }

    private static String heads() {
        return columns("%7s", List.of("p50", "p99", "p99.9"));
    }

    private static String columns(String format, List<String> heads) {
        return heads.stream()
                .map(head -> String.format(Locale.ROOT, format, head))
                .collect(Collectors.joining());
    }

    private static String delays(Measured m, String of) {
        return numbers(
                "%7.1f", m.delays(), PERCENTILES.stream().map(p -> of + p).toList());
    }

    private static String numbers(String format, Figures figures, List<String> names) {
        return names.stream()
                .map(name -> String.format(Locale.ROOT, format, figures.get(name)))
                .collect(Collectors.joining());
    }
}
