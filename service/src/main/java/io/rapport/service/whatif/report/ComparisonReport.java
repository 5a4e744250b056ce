package io.rapport.service.whatif.report;

import static io.rapport.service.table.Table.Column.numbers;
import static io.rapport.service.table.Table.Column.words;
import static io.rapport.service.whatif.report.Figures.count;
import static io.rapport.service.whatif.report.Figures.share;

import io.rapport.core.recovery.Tally;
import io.rapport.service.table.Paragraph;
import io.rapport.service.table.Table;
import io.rapport.service.whatif.Account;
import io.rapport.service.whatif.Comparison;
import io.rapport.service.whatif.Days;
import io.rapport.service.whatif.DeskLoad;
import io.rapport.service.whatif.Side;
import io.rapport.service.whatif.Span;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Prints how two rule sets compare: alerts by rule and by day, the load of desks, and how good the rules were. */
public final class ComparisonReport {
    private final Comparison comparison;
    private final Account today;
    private final Account proposed;
    private final PrintWriter out;

    public ComparisonReport(Comparison comparison, PrintWriter out) {
        this.comparison = comparison;
        this.out = out;
        today = comparison.of(Side.TODAY);
        proposed = comparison.of(Side.NEW);
    }

    /** Alerts by rule, and which of them both sets raise. */
    public void rules(Duration overlap) {
        title("Alerts by rule");
        Table table = new Table(List.of(
                words("rule", 24),
                numbers("today", 9),
                numbers("new", 9),
                numbers("both", 9),
                numbers("only today", 10),
                numbers("only new", 9)));
        SortedSet<String> rules = names(today.byRule(), proposed.byRule());
        rules.forEach(rule -> table.row(row(
                rule,
                today.byRule().getOrDefault(rule, 0L),
                proposed.byRule().getOrDefault(rule, 0L),
                comparison.both().getOrDefault(rule, 0L))));
        long both =
                comparison.both().values().stream().mapToLong(Long::longValue).sum();
        table.row(row("all", today.days().all(), proposed.days().all(), both));
        print(table);
        say("An alert is in both sets where rule, customer and key are alike and the instants at which they are raised"
                + " are at most " + overlap.toString().replaceFirst("^PT?", "").toLowerCase(Locale.ROOT)
                + " apart. One that is held down counts once it opens.");
        failed();
    }

    private static List<String> row(String name, long today, long proposed, long both) {
        return List.of(name, count(today), count(proposed), count(both), count(today - both), count(proposed - both));
    }

    private void failed() {
        for (Side side : Side.values()) {
            comparison
                    .of(side)
                    .failed()
                    .forEach((rule, times) -> say("Rule " + rule + " of the set " + name(side)
                            + " had no value and was put aside for a customer " + count(times) + " times."));
        }
    }

    /** How the days differ, all of them and by day of the week. */
    public void days(Span span) {
        title("Alerts by day, " + count(span.length()) + " days from " + span.first() + " to " + span.last());
        Table table = new Table(List.of(
                words("", 9),
                numbers("today: min", 10),
                numbers("median", 7),
                numbers("p95", 7),
                numbers("max", 7),
                numbers("new: min", 9),
                numbers("median", 7),
                numbers("p95", 7),
                numbers("max", 7)));
        table.row(days("all days", span, day -> true));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            table.row(days(name, span, day -> day.getDayOfWeek() == weekday));
        }
        print(table);
    }

    private List<String> days(String name, Span span, Predicate<LocalDate> which) {
        Days.Spread before = today.days().spread(span, which);
        Days.Spread after = proposed.days().spread(span, which);
        return List.of(
                name,
                count(before.least()),
                count(before.median()),
                count(before.p95()),
                count(before.most()),
                count(after.least()),
                count(after.median()),
                count(after.p95()),
                count(after.most()));
    }

    /**
     * What comes to each desk, against what it can take up.
     *
     * @param capacity alerts a day by desk; a desk that is not named has no bound
     */
    public void desks(Span span, Map<String, Long> capacity) {
        title("Desk load, alerts a day");
        Table table = new Table(List.of(
                words("desk", 20),
                words("rules", 5),
                numbers("alerts", 8),
                numbers("median", 6),
                numbers("p95", 6),
                numbers("max", 6),
                numbers("can do", 6),
                numbers("over", 7),
                numbers("queue", 7)));
        for (String desk : names(today.byDesk(), proposed.byDesk())) {
            for (Side side : Side.values()) {
                Days days = comparison.of(side).byDesk().getOrDefault(desk, new Days());
                table.row(desk(List.of(desk, name(side)), days, span, capacity));
            }
        }
        print(table);
        say(
                "Over: the share of days on which more came than the desk can do (--capacity desk=N). Queue: how many waited"
                        + " at most at the end of a day. Each alert counts once, for the desk that gets it first.");
    }

    private static List<String> desk(List<String> deskAndSide, Days days, Span span, Map<String, Long> capacity) {
        String desk = deskAndSide.get(0);
        Days.Spread spread = days.spread(span, day -> true);
        Long canDo = capacity.get(desk);
        DeskLoad load = canDo == null ? null : DeskLoad.of(days, span, canDo);
        return List.of(
                desk,
                deskAndSide.get(1),
                count(days.all()),
                count(spread.median()),
                count(spread.p95()),
                count(spread.most()),
                canDo == null ? "-" : count(canDo),
                load == null ? "-" : share(load.daysOver()),
                load == null ? "-" : count(load.longestQueue()));
    }

    /** How good the rules were, by the alerts that could be followed to the end. */
    public void quality() {
        SortedMap<String, Tally> before = today.recoveries().byRule();
        SortedMap<String, Tally> after = proposed.recoveries().byRule();
        title("What followed, of alerts whose time of being followed had ended");
        Table table = new Table(List.of(
                words("rule", 24),
                numbers("today: followed", 15),
                numbers("precision", 9),
                numbers("new: followed", 13),
                numbers("precision", 9)));
        Tally none = new Tally();
        for (String rule : names(before, after)) {
            Tally shown = before.getOrDefault(rule, none);
            Tally other = after.getOrDefault(rule, none);
            table.row(List.of(rule, count(shown.count()), precision(shown), count(other.count()), precision(other)));
        }
        print(table);
        say(
                "Precision: the share after which the customer complained or left. What desks do about alerts is not part of"
                        + " a trial.");
    }

    private static String precision(Tally shown) {
        return shown.count() == 0 ? "-" : share(shown.precision());
    }

    private static String name(Side side) {
        return side == Side.TODAY ? "today" : "new";
    }

    private static SortedSet<String> names(Map<String, ?> one, Map<String, ?> other) {
        SortedSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    private void title(String title) {
        out.println();
        out.println(title);
    }

    private void print(Table table) {
        table.lines().forEach(out::println);
    }

    private void say(String text) {
        Paragraph.indented("", text).forEach(out::println);
    }
}
