package io.rapport.service.score;

import static io.rapport.service.table.Table.Column.numbers;
import static io.rapport.service.table.Table.Column.words;

import io.rapport.core.recovery.Comparison;
import io.rapport.core.recovery.Fared.Shares;
import io.rapport.core.recovery.Recoveries;
import io.rapport.core.recovery.Tally;
import io.rapport.service.table.Paragraph;
import io.rapport.service.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of alerts, as text: by rule, action and desk, and against customers of like risk who had none. */
public final class RecoverySummary {
    private RecoverySummary() {}

    /** The lines, at most 80 characters each; none where nothing was measured. */
    public static List<String> lines(Recoveries recoveries) {
        List<String> lines = new ArrayList<>();
        if (recoveries.all().count() > 0) {
            lines.addAll(table("rule", recoveries.byRule()));
            lines.addAll(table("action", recoveries.byAction()));
            lines.addAll(table("desk", recoveries.byDesk()));
            lines.addAll(Paragraph.indented("", compared(recoveries)));
        }
        return lines;
    }

    private static List<String> table(String by, Map<String, Tally> tallies) {
        Table table = new Table(List.of(
                words("recoveries by " + by, 20),
                numbers("alerts", 7),
                numbers("treated", 7),
                numbers("precision", 9),
                numbers("taken up", 8),
                numbers("resolved", 8),
                numbers("left", 7)));
        tallies.forEach((name, tally) -> table.row(List.of(
                name.isEmpty() ? "(none)" : name,
                String.format(Locale.ROOT, "%,d", tally.count()),
                String.format(Locale.ROOT, "%,d", tally.treated()),
                percent(tally.precision()),
                time(tally.acknowledged().median()),
                time(tally.recovered().median()),
                percent(tally.fared().shares().left()))));
        return table.lines();
    }

    private static String compared(Recoveries recoveries) {
        Comparison comparison = recoveries.compare(recoveries.all());
        if (!comparison.isEnough()) {
            return String.format(
                    Locale.ROOT,
                    "too few of like risk without an alert to compare with: %,d in all",
                    recoveries.controls().customers());
        }
        return String.format(
                Locale.ROOT,
                "%,d with an alert %s; %,d of like risk without one %s",
                comparison.compared(),
                fared(comparison.seen()),
                comparison.controls(),
                fared(comparison.expected()));
    }

    private static String fared(Shares shares) {
        return String.format(
                Locale.ROOT,
                "(bought %s, complained %s, left %s, satisfaction %+.1f)",
                percent(shares.bought()),
                percent(shares.complained()),
                percent(shares.left()),
                shares.satisfaction());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** The median, in the largest unit that tells something. */
    private static String time(@Nullable Long millis) {
        if (millis == null) {
            return "-";
        }
        Duration time = Duration.ofMillis(millis);
        if (time.toMinutes() < 120) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " d";
    }
}
