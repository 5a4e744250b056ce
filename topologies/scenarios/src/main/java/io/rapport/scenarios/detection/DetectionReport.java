package io.rapport.scenarios.detection;

import io.rapport.scenarios.detection.Detection.Score;
import io.rapport.scenarios.simulation.model.Fading;
import io.rapport.scenarios.simulation.model.LossCause;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** A detection in lines of at most 80 columns, for people. Pure: equal detections give equal lines. */
public final class DetectionReport {
    /** The rule whose warnings of customers lost are told. */
    private static final String WARNS = "slipping-away";

    /** Of whom the library's rule is. */
    private static final int VALUED = 50;

    private static final double MINUTES_A_DAY = 1_440;
    private static final int NAME = 30;

    private final Detection detection;
    private final long end;
    private final List<String> lines = new ArrayList<>();

    private DetectionReport(Detection detection, long end) {
        this.detection = detection;
        this.end = end;
    }

    /**
     * The lines.
     *
     * @param detection what was found
     * @param settings of the simulation, which is over
     * @param rules the ids of the rules to tell of, in order, whether they found anything or not
     */
    public static List<String> lines(Detection detection, SimulationSettings settings, Collection<String> rules) {
        DetectionReport report = new DetectionReport(detection, settings.end().toEpochMilli());
        report.lines.add(settings.customers() + " simulated customers, "
                + settings.span().toDays() + " days, seed " + settings.seed());
        report.fading(settings.fading());
        report.lines.add("");
        report.rules(rules);
        report.lines.add("");
        report.failures();
        report.lines.add("");
        report.losses();
        return List.copyOf(report.lines);
    }

    private void rules(Collection<String> rules) {
        row("rule", "raised", "right", "precision", "there", "found", "recall");
        for (String rule : rules) {
            Score score = detection.score(rule, end);
            row(
                    rule,
                    score.raised(),
                    score.right(),
                    share(score.precision()),
                    score.there(),
                    score.found(),
                    share(score.recall()));
        }
    }

    private void failures() {
        row("failure", "there", "in 1 s", "share", "open", "none", "known");
        for (Promptness kind : detection.promptness(end)) {
            row(
                    kind.what(),
                    kind.there(),
                    kind.atOnce(),
                    share(kind.shareAtOnce()),
                    kind.open(),
                    kind.there() - kind.atOnce() - kind.open(),
                    share(kind.shareKnown()));
        }
        lines.add("  in 1 s: an alert opened, or was found again, within a second of it");
        lines.add("  open: one of the customer's was before a desk already");
    }

    private void losses() {
        row("customers lost: " + WARNS, "lost", "before", "share", "after", "never", "share");
        for (LossCause cause : LossCause.values()) {
            loss(cause.name().toLowerCase(Locale.ROOT), detection.warning(WARNS, loss -> loss.cause() == cause, end));
        }
        loss("valued", detection.warning(WARNS, loss -> detection.marginAtDecision(loss) >= VALUED, end));
        Warning warning = detection.warning(WARNS, loss -> true, end);
        loss("all", warning);
        Warning any = detection.warning(loss -> true, end);
        loss("all: any rule", any);
        lines.add("  valued: with a margin of " + VALUED + " a year or more at the decision to leave");
        lines.add("  before: an alert opened since the decision, or in the 30 days before the loss");
        lines.add("  of " + warning.before() + " before, by the customer's own cancellation: " + warning.cancelled());
        lines.add("  lost without an alert of any rule before: " + (any.lost() - any.before()) + " of " + any.lost());
        times("before the loss", warning.minutesBefore());
        times("after the loss", warning.minutesAfter());
        Timing timing = detection.timing(WARNS);
        lines.add("  of its alerts: customer not yet decided " + timing.undecided() + ", decided " + timing.decided()
                + ", lost " + timing.lost());
        lines.add("    neither then nor within 30 days: " + timing.wrong());
    }

    private void fading(Fading fading) {
        lines.add("leaving: " + percent(fading.atOnce()) + " at once, the others fade for gamma(" + (int) Fading.SHAPE
                + "), mean " + fading.mean().toDays() + " days;");
        lines.add("  " + percent(fading.speaks()) + " of those ask how to leave; " + percent(fading.cancels())
                + " of contracts cancel, by " + fading.notice().toDays() + " days ahead;");
        lines.add("  without ill service: price " + percent(fading.price()) + ", competitor "
                + percent(fading.competitor()) + ", the rest lapse");
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private void loss(String what, Warning warning) {
        row(
                what,
                warning.lost(),
                warning.before(),
                share(warning.shareBefore()),
                warning.after(),
                warning.never(),
                share(warning.shareNever()));
    }

    private void times(String what, List<Long> minutes) {
        lines.add("  " + what + ", minutes: " + quantiles(minutes, time -> Long.toString(time)));
        lines.add("  " + what + ", days: "
                + quantiles(minutes, time -> String.format(Locale.ROOT, "%.1f", time / MINUTES_A_DAY)));
    }

    private static String quantiles(List<Long> times, LongFunction<String> told) {
        return "p10 " + quantile(times, 0.1, told) + ", median " + quantile(times, 0.5, told) + ", p90 "
                + quantile(times, 0.9, told);
    }

    private static String quantile(List<Long> times, double share, LongFunction<String> told) {
        OptionalLong time = Warning.quantile(times, share);
        return time.isPresent() ? told.apply(time.getAsLong()) : "-";
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    /** A name, then columns to the right. */
    private void row(String name, Object... cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME + "s", shortened(name)));
        for (int i = 0; i < cells.length; i++) {
            row.append(String.format(Locale.ROOT, i % 3 == 2 ? "%10s" : "%7s", cells[i]));
        }
        lines.add(row.toString());
    }

    private static String shortened(String name) {
        return name.length() < NAME ? name : name.substring(0, NAME - 2) + "~";
    }
}
