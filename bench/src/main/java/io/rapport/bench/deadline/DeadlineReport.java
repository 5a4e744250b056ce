package io.rapport.bench.deadline;

import io.rapport.bench.process.Figures;
import io.rapport.bench.traffic.Delays;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints what was measured of deadlines, within 80 columns. */
public final class DeadlineReport {
    private static final double MIB = 1 << 20;

    private final PrintWriter out;

    public DeadlineReport(PrintWriter out) {
        this.out = out;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** What is held, and then each round. */
    public void print(DeadlinePlan plan, DeadlineCourse course) {
        held(plan, course.held());
        line("%,d promises due at one instant T; %,d touchpoints/s of others", plan.due(), plan.perSecond());
        line("ms from intended send to a reader of enriched touchpoints, by second of it");
        line("");
        for (int round = 0; round < course.fired().size(); round++) {
            round(round + 1, course.fired().get(round));
        }
    }

    private void held(DeadlinePlan plan, Figures held) {
        line(
                "deadlines: %,d partitions, 1 thread, seed %d; the engine's JVM:",
                plan.size().partitions(), plan.size().seed());
        line("  %s", String.join(" ", plan.engineOptions()));
        line("  customers              %,12.0f", held.get("customers"));
        line("  open alerts            %,12.0f", held.get("alerts"));
        line("  pending deadlines      %,12.0f  (a timer each)", held.get("deadlines"));
        line("  of that promises to come %,10.0f", held.get("promises"));
        line("  heap after collection  %,12.0f MiB", held.get("heap") / MIB);
        line("  heap a customer        %,12.0f bytes", held.get("heap") / held.get("customers"));
        line("  state, median and p90  %,12.0f and %,.0f bytes", held.get("median"), held.get("p90"));
        line("  loaded at              %,12.0f touchpoints/s", held.get("perSecond"));
        line("");
    }

    private void round(int number, Fired fired) {
        line("round %d  %28s  %28s", number, "all records", "committed");
        line("%8s  %s  %s", "second", heads(), heads());
        for (int second = -DeadlinePlan.SECONDS_BEFORE; second < DeadlinePlan.SECONDS_AFTER; second++) {
            line(
                    "T %+6d  %s  %s",
                    second,
                    row(fired.waits().second(second)),
                    row(fired.committedWaits().second(second)));
        }
        told("all records", fired.told());
        told("committed", fired.committedTold());
        stall("all records", fired.waits(), fired.told());
        stall("committed", fired.committedWaits(), fired.committedTold());
        line(
                "  engine's collections   %.0f, %.0f ms in all",
                fired.collections().get("count"), fired.collections().get("millis"));
        line("");
    }

    private static String heads() {
        return String.format(Locale.ROOT, "%7s %6s %6s %6s", "n", "p50", "p99", "worst");
    }

    private static String row(Delays delays) {
        return String.format(
                Locale.ROOT,
                "%,7d %6.0f %6.0f %6.0f",
                delays.count(),
                delays.millis(50),
                delays.millis(99),
                delays.millis(100));
    }

    private void told(String reader, Told told) {
        line(
                "  alerts, %-12s   %,d read, first %.0f, last %.0f ms after T",
                reader, told.count(), told.firstMillis(), told.lastMillis());
    }

    /** The worst in the seconds from the instant to the last alert, less what the worst of a second usually is. */
    private void stall(String reader, Waits waits, Told told) {
        double worst = waits.worstWithin(told.lastMillis());
        line(
                "  stall, %-12s    %.0f ms: worst %.0f, less the usual worst %.0f",
                reader, worst - waits.usualWorst(), worst, waits.usualWorst());
    }
}
