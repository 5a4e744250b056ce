package io.rapport.bench.course;

import io.rapport.bench.load.Digests;
import io.rapport.bench.load.LoadMaker;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what was measured. */
final class Report {
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** What goes in and must come out. */
    void load(LoadSize size, LoadMaker load) {
        double events = size.events();
        Digests out = load.digests();
        line(
                "load: %,d touchpoints, %,d customers, %d partitions, seed %d",
                size.events(), out.customers(), size.partitions(), size.seed());
        line("  %-24s %10s %14s", "values", "records", "bytes/event");
        line("  %-24s %,10d %14.1f", "in", size.events(), load.inputBytes() / events);
        for (Output output : Output.values()) {
            line("  %-24s %,10d %14.1f", output.topic(), out.count(output), out.bytes(output) / events);
        }
        line("  state bytes: %s", load.stateSizes());
        line("");
    }

    /** What the states take on the heap. */
    void heap(Figures round, LoadMaker load) {
        int customers = load.digests().customers();
        double heap = round.get("heap");
        line(
                "heap in use with the states of %,d customers: %,.0f MiB, %,.0f bytes a customer",
                customers, heap / (1 << 20), heap / customers);
        line("");
    }

    /** Two lanes side by side. */
    void turns(Turns turns, int events) {
        String first = turns.first().name();
        String second = turns.second().name();
        line("%-34s %12s %12s %12s", "median (least - most)", first, second, "ratio");
        row("events/s", turns, round -> events / round.get("seconds"));
        row("CPU s per million, program", turns, round -> round.get("program") * 1e6 / events);
        row("CPU s per million, broker", turns, round -> round.get("broker") * 1e6 / events);
        row("bytes allocated/event", turns, round -> round.get("allocated") / events);
        row("bytes on the broker's disk/event", turns, round -> round.get("stored") / events);
        Spread ratio = Spread.of(turns.ratios());
        line("");
        for (double of : turns.ratios()) {
            line("  ratio of a pair: %.3f", of);
        }
        line("  %s / %s: median %.3f, %.3f to %.3f", first, second, ratio.median(), ratio.least(), ratio.most());
        line("");
    }

    private void row(String what, Turns turns, ToDoubleFunction<Figures> figure) {
        Spread first = spread(turns.ofFirst(), figure);
        Spread second = spread(turns.ofSecond(), figure);
        line("%-34s %,12.1f %,12.1f %12.2f", what, first.median(), second.median(), first.median() / second.median());
        line("  %-22s %26s %26s", "", range(first), range(second));
    }

    private static String range(Spread spread) {
        return String.format(Locale.ROOT, "(%,.1f - %,.1f)", spread.least(), spread.most());
    }

    private static Spread spread(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).toArray());
    }
}
