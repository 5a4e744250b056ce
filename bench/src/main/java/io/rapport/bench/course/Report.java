package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.Alarmed;
import io.rapport.bench.load.Digests;
import io.rapport.bench.load.LoadMaker;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Output;
import io.rapport.bench.load.Workload;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

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
    void load(Workload workload, LoadMaker load) {
        LoadSize size = workload.size();
        double events = size.events();
        Digests out = load.digests();
        line("load: %s, %s, seed %d", name(workload.kind()), name(workload.skew()), size.seed());
        line("  %,d touchpoints, %,d customers, %d partitions", size.events(), out.customers(), size.partitions());
        line("  %-24s %10s %14s", "values", "records", "bytes/event");
        line("  %-24s %,10d %14.1f", "in", size.events(), load.inputSizes().bytes() / events);
        for (Output output : Output.values()) {
            line("  %-24s %,10d %14.1f", output.topic(), out.count(output), out.bytes(output) / events);
        }
        line(
                "  bytes in: median %d, p90 %d",
                load.inputSizes().at(0.5), load.inputSizes().at(0.9));
        line("  state bytes: %s", load.stateSizes());
        alarmed(load.alarmed(), events);
    }

    private void alarmed(Alarmed alarmed, double events) {
        line("  alerts raised: %,d, %.2f in a thousand touchpoints", alarmed.count(), alarmed.count() * 1000 / events);
        alarmed.byRule().forEach(rule -> line("    %-28s %,8d", rule.getKey(), rule.getValue()));
        line("");
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** What the states take on the heap, where they are there and nothing else is. */
    void heap(LaneKind lane, Figures round, LoadMaker load) {
        if (lane != LaneKind.RAPPORT) {
            return;
        }
        int customers = load.digests().customers();
        double heap = round.get("heap");
        line(
                "heap in use with the states of %,d customers: %,.0f MiB, %,.0f bytes a customer",
                customers, heap / (1 << 20), heap / customers);
        line("");
    }

    /** Lanes side by side; nothing where there were no rounds. */
    void rounds(Rounds rounds, int events) {
        for (LaneKind lane : rounds.lanes()) {
            lane(lane, rounds.of(lane), events);
        }
        for (Comparison comparison : Comparison.ALL) {
            ratios(comparison, rounds.ratios(comparison.first(), comparison.second()));
        }
    }

    private void lane(LaneKind lane, List<Figures> rounds, int events) {
        line("%s: %s", lane, lane.guarantee());
        row("events/s", rounds, round -> events / round.get("seconds"));
        row("CPU s per million, program", rounds, round -> round.get("program") * 1e6 / events);
        row("  its Java threads", rounds, round -> round.get("threads") * 1e6 / events);
        row("CPU s per million, broker", rounds, round -> round.get("broker") * 1e6 / events);
        row("bytes allocated/event", rounds, round -> round.get("allocated") / events);
        row("bytes on the broker's disk/event", rounds, round -> round.get("stored") / events);
        line("");
    }

    private void row(String what, List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        Spread of = Spread.of(rounds.stream().mapToDouble(figure).toArray());
        line("  %-34s %,14.1f  (%,.1f - %,.1f)", what, of.median(), of.least(), of.most());
    }

    private void ratios(Comparison comparison, double[] ratios) {
        if (ratios.length == 0) {
            return;
        }
        Spread of = Spread.of(ratios);
        line(
                "%s / %s: median %.3f, %.3f to %.3f",
                comparison.first(), comparison.second(), of.median(), of.least(), of.most());
        line(
                "  by pair:%s",
                DoubleStream.of(ratios)
                        .mapToObj(r -> String.format(Locale.ROOT, " %.3f", r))
                        .collect(Collectors.joining()));
    }
}
