package io.rapport.service.rules;

import static io.rapport.service.table.Table.Column.words;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.touchpoint.Kind;
import io.rapport.service.table.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the rules of a set watch for, a row for each. */
public final class RuleTable {
    private RuleTable() {}

    /** The lines of the table, at most 80 characters each. */
    public static List<String> lines(RuleSet set) {
        Table table = new Table(List.of(
                words("rule", 20),
                words("watches for", 16),
                words("severity", 8),
                words("desk", 14),
                words("kinds", 14)));
        for (Rule rule : set.rules()) {
            table.row(List.of(
                    rule.id(), watches(rule.detector()), lower(rule.severity()), rule.desk(), kinds(rule, set)));
        }
        return table.lines();
    }

    /** The kinds at which the rule is looked at, also those that end its alerts. */
    private static String kinds(Rule rule, RuleSet set) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> set.of(kind).contains(rule))
                .toList();
        if (kinds.isEmpty()) {
            return "-";
        }
        return kinds.size() == Kind.values().length
                ? "all"
                : kinds.stream().map(RuleTable::lower).collect(Collectors.joining(", "));
    }

    private static String watches(Detector detector) {
        if (detector instanceof Detector.OnTouchpoint) {
            return "a touchpoint";
        }
        if (detector instanceof Detector.Occurrence it) {
            return it.count() + " within " + time(it.within());
        }
        if (detector instanceof Detector.Sequence it) {
            return it.steps().size() + " steps within " + time(it.within());
        }
        if (detector instanceof Detector.Absence it) {
            return "none for " + time(it.within());
        }
        return standing(detector);
    }

    /** What follows from how a customer stands, or from a clock. */
    private static String standing(Detector detector) {
        if (detector instanceof Detector.Crossing it) {
            return name(it.outcome()) + (it.upward() ? " above " : " below ") + number(it.raise()) + ", clear "
                    + number(it.clear());
        }
        if (detector instanceof Detector.Trend it) {
            return name(it.outcome()) + (it.change() > 0 ? " +" : " ") + number(it.change()) + " over "
                    + time(it.over());
        }
        if (detector instanceof Detector.Overdue it) {
            return "no purchase for " + number(it.times()) + " x own gap";
        }
        if (detector instanceof Detector.OnClock it) {
            return "clock " + it.clock() + (it.breach() ? " run out" : " warns");
        }
        return detector instanceof Detector.BrokenPromise it && !it.grace().isZero()
                ? "a promise broken for " + time(it.grace())
                : "a broken promise";
    }

    /** In the words of rule files. */
    private static String name(Outcome outcome) {
        return switch (outcome) {
            case SATISFACTION -> "satisfaction";
            case EXPERIENCE -> "experience";
            case RETENTION -> "retentionRisk";
            case BUYING_INTENTION -> "buyingIntention";
            case REFERRAL -> "referral";
            case SHARE_OF_WALLET -> "shareOfWallet";
            case PROFITABILITY -> "profitability";
        };
    }

    private static String time(Duration time) {
        if (time.toMillis() % Duration.ofDays(1).toMillis() == 0) {
            return time.toDays() + "d";
        }
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
