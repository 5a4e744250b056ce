package io.rapport.scenarios.detection;

import io.rapport.scenarios.detection.Detection.Score;
import io.rapport.scenarios.simulation.model.LossCause;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A detection in lines of at most 80 columns, for people. Pure: equal detections give equal lines. */
public final class DetectionReport {
    /** The rule whose warnings of customers lost are told. */
    private static final String WARNS = "slipping-away";

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
        row("customers lost", "lost", "before", "share", "after", "never", "share");
        Warning byService = detection.warning(WARNS, LossCause.SERVICE, end);
        Warning natural = detection.warning(WARNS, LossCause.NATURAL, end);
        loss("by ill service: " + WARNS, byService);
        loss("for no fault: " + WARNS, natural);
        loss("by ill service: any rule", detection.warning(LossCause.SERVICE, end));
        loss("for no fault: any rule", detection.warning(LossCause.NATURAL, end));
        lines.add("  before: an alert opened within 30 days before the customer left; " + WARNS);
        times("by ill service", byService);
        times("for no fault", natural);
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

    private void times(String what, Warning warning) {
        lines.add("    " + what + ", minutes before: " + quantiles(warning.minutesBefore()));
        lines.add("    " + what + ", minutes after: " + quantiles(warning.minutesAfter()));
    }

    private static String quantiles(List<Long> times) {
        return "p10 " + quantile(times, 0.1) + ", median " + quantile(times, 0.5) + ", p90 " + quantile(times, 0.9);
    }

    private static String quantile(List<Long> times, double share) {
        OptionalLong time = Warning.quantile(times, share);
        return time.isPresent() ? Long.toString(time.getAsLong()) : "-";
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
