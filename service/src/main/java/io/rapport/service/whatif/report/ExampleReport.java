package io.rapport.service.whatif.report;

import static io.rapport.service.whatif.report.Figures.amount;
import static io.rapport.service.whatif.report.Figures.fine;
import static io.rapport.service.whatif.report.Figures.signed;

import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.metrics.RiskParts;
import io.rapport.service.table.Paragraph;
import io.rapport.service.whatif.Example;
import io.rapport.service.whatif.Raised;
import io.rapport.service.whatif.Raised.Contribution;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints alerts to look at: why they were raised, what is at stake and what the touchpoint that raised each changed. */
public final class ExampleReport {
    private static final String INDENT = "    ";
    private static final String DEEPER = "      ";

    private final PrintWriter out;

    public ExampleReport(PrintWriter out) {
        this.out = out;
    }

    /** Prints all of them; nothing where there are none. */
    public void print(List<Example> examples) {
        out.println();
        out.println(examples.isEmpty() ? "No examples" : "Examples");
        int number = 0;
        for (Example example : examples) {
            print(++number, example);
        }
    }

    private void print(int number, Example example) {
        Raised raised = example.raised();
        Origin origin = raised.alert().origin();
        String found = lower(example.found());
        out.printf(Locale.ROOT, "%2d. %s: %s%n", number, found, origin.rule());
        line(
                INDENT,
                Instant.ofEpochMilli(raised.at()) + "  customer "
                        + raised.alert().customerId());
        line(INDENT, lower(origin.severity()) + " for " + origin.desk() + ": " + origin.reason());
        stake(origin.situation());
        if (origin.eventId() == null) {
            line(INDENT, "raised by time alone");
        } else {
            line(INDENT, "raised by touchpoint " + origin.eventId());
            contributions(raised.contributions());
        }
    }

    private void stake(Situation situation) {
        RiskParts risk = situation.risk();
        line(
                INDENT,
                "value at risk " + amount(situation.valueAtRisk()) + " = margin a year "
                        + amount(situation.marginPerYear()) + " x rise in risk "
                        + fine(Math.max(0, risk.risk() - situation.riskBefore())) + " ("
                        + fine(situation.riskBefore()) + " to " + fine(risk.risk()) + ")");
        line(INDENT, "risk in log-odds " + signed(risk.logOdds(), 2) + ": " + parts(risk));
    }

    private static String parts(RiskParts risk) {
        StringBuilder text = new StringBuilder("base " + signed(risk.base(), 2));
        part("complaints", risk.complaints(), text);
        part("promises", risk.promises(), text);
        part("failures", risk.failures(), text);
        part("dissatisfaction", risk.dissatisfaction(), text);
        part("payments", risk.payments(), text);
        part("renewal", risk.renewal(), text);
        return text.toString();
    }

    private static void part(String name, double logOdds, StringBuilder text) {
        if (logOdds != 0) {
            text.append(", ").append(name).append(' ').append(signed(logOdds, 2));
        }
    }

    private void contributions(List<Contribution> contributions) {
        Map<Outcome, StringBuilder> byOutcome = new TreeMap<>();
        for (Contribution it : contributions) {
            String change = signed(it.change(), digits(it.outcome()));
            if (change.matches(".*[1-9].*")) {
                StringBuilder text =
                        byOutcome.computeIfAbsent(it.outcome(), outcome -> new StringBuilder(name(outcome) + ":"));
                text.append(' ')
                        .append(lower(it.cause()))
                        .append(' ')
                        .append(change)
                        .append(',');
            }
        }
        byOutcome.values().forEach(text -> line(DEEPER, text.substring(0, text.length() - 1)));
    }

    private static String name(Outcome outcome) {
        return outcome == Outcome.RETENTION ? "retention risk" : lower(outcome);
    }

    /** Shares need more than points and amounts do. */
    private static int digits(Outcome outcome) {
        return switch (outcome) {
            case SATISFACTION, EXPERIENCE, REFERRAL -> 1;
            case PROFITABILITY -> 2;
            case RETENTION, BUYING_INTENTION, SHARE_OF_WALLET -> 3;
        };
    }

    private void line(String indent, String text) {
        Paragraph.indented(indent, text).forEach(out::println);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
