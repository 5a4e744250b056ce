package io.rapport.service.demo;

import io.rapport.streams.meter.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the demonstration stands.
 *
 * @param running for how long touchpoints have been sent
 * @param sent touchpoints sent
 * @param counts what the engine counted
 * @param enriched enriched events that the reader has read
 * @param alerts records of alerts that the reader has read
 * @param customers customers that have a state
 * @param p50Millis median delay, intended send to enriched event read
 * @param p99Millis the delay that 99 of 100 did not exceed
 */
record Account(
        Duration running,
        long sent,
        Counts counts,
        long enriched,
        long alerts,
        long customers,
        double p50Millis,
        double p99Millis) {

    /** Whether all that was sent went somewhere and all that came of it has been read. */
    boolean addsUp() {
        return counts.touchpoints().received() == sent
                && counts.isConserved()
                && enriched == counts.touchpoints().applied()
                && alerts == total(counts.alertEvents());
    }

    private long raised() {
        return total(counts.alerts());
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Touchpoints that came through a second. */
    double perSecond() {
        return running.isZero() ? 0 : counts.touchpoints().received() * 1e9 / running.toNanos();
    }

    /** The account in lines of at most 78 columns. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "events in",
                counts.touchpoints().received(),
                sent == counts.touchpoints().received() ? "" : "of %,d sent".formatted(sent)));
        lines.add(line(
                "  applied",
                counts.touchpoints().applied(),
                "%,d of them late".formatted(counts.touchpoints().late())));
        lines.add(line("  repeated", counts.touchpoints().repeated(), ""));
        lines.add(line("  dead-lettered", counts.touchpoints().deadLettered(), ""));
        counts.touchpoints().deadLetters().forEach((reason, count) -> lines.add(line("    " + reason.id(), count, "")));
        lines.add(line("customers", customers, ""));
        lines.add(line("alerts", raised(), "%,d timers fired".formatted(counts.timersFired())));
        counts.alerts().forEach((rule, count) -> lines.add(line("    " + rule, count, "")));
        lines.add(line("events a second", Math.round(perSecond()), ""));
        lines.add("send to committed read  " + delays());
        return lines;
    }

    /** The account in one line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%4d s  in %,d  applied %,d  alerts %,d  %,.0f/s  %s",
                running.toSeconds(),
                counts.touchpoints().received(),
                counts.touchpoints().applied(),
                raised(),
                perSecond(),
                delays());
    }

    private String delays() {
        return p99Millis == 0
                ? "warming up"
                : String.format(Locale.ROOT, "p50 %,.0f ms  p99 %,.0f ms", p50Millis, p99Millis);
    }

    private static String line(String what, long count, String more) {
        return String.format(Locale.ROOT, "%-24s %,14d  %s", what, count, more).stripTrailing();
    }
}
