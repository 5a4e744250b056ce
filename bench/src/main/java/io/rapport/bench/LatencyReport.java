package io.rapport.bench;

import io.rapport.bench.latency.Delays;
import io.rapport.bench.latency.Traffic;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what was measured of latency, within 80 columns. */
final class LatencyReport {
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
        Spread ratio = Spread.of(full.ratios());
        line("full load %,.0f/s; of that without alert commits %.3f", full.perSecond(), ratio.median());
        line("  %d pairs of rounds in turn: %.3f to %.3f", full.ratios().length, ratio.least(), ratio.most());
        line("");
    }

    /** Both tables. */
    void delays(List<Measured> all) {
        line("%-8s %-3s  %17s  %20s  %17s", "", "", "committed alerts", "provisional alerts", "enriched");
        line("%-8s %-3s %s %s  %s", "ms, load", "", heads(), heads(), heads());
        all.forEach(m -> line(
                "%6.0f %% %-3s %s %s  %s",
                m.share() * 100, onOff(m), millis(m.committed()), millis(m.provisional()), millis(m.enriched())));
        line("");
        line("%-8s %-3s %42s", "commits", "", "medians in ms");
        line(
                "%-8s %-3s %8s %8s %8s %8s %8s %9s %9s",
                "load", "", "/s", "flush", "offsets", "end", "all", "all p99", "late ms");
        all.forEach(this::commits);
        line("");
    }

    private void commits(Measured m) {
        Figures f = m.commits();
        line(
                "%6.0f %% %-3s %8.1f %8.1f %8.1f %8.1f %8.1f %9.1f %9.0f",
                m.share() * 100,
                onOff(m),
                f.get("perSecond"),
                f.get("flush"),
                f.get("offsets"),
                f.get("end"),
                f.get("total"),
                f.get("p99"),
                f.get("behind"));
    }

    private static String onOff(Measured m) {
        return m.alertCommits() ? "on" : "off";
    }

    private static String heads() {
        return String.format(Locale.ROOT, "%6s %6s %6s", "p50", "p99", "p99.9");
    }

    private static String millis(Delays delays) {
        return String.format(
                Locale.ROOT, "%6.1f %6.1f %6.1f", delays.millis(50), delays.millis(99), delays.millis(99.9));
    }
}
