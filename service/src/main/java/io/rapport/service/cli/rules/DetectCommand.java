package io.rapport.service.cli.rules;

import io.rapport.core.policy.Policy;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.scenarios.detection.DetectionReport;
import io.rapport.scenarios.detection.Trial;
import io.rapport.scenarios.simulation.Dirt;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import io.rapport.service.rules.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code rules detect}. */
@Command(
        name = "detect",
        description = "Try rules over simulated customers whose truth is known: how often alerts are right, what they"
                + " miss, and how soon they come. Without Kafka; equal options print equal lines.",
        mixinStandardHelpOptions = true)
public final class DetectCommand implements Callable<Integer> {
    private static final int MOST_CUSTOMERS = 200_000;
    private static final int MOST_DAYS = 3_650;
    private static final int JOINING_PART = 3;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int customers;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "200",
            description = "How long they are watched; they join within the first third. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Where chance begins. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "A rule file; by default the rules that come with Rapport.")
    private @Nullable Path rules;

    @Option(names = "--desk", description = "Let a simulated desk answer to the alerts.")
    private boolean staffed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        within("--customers", customers, MOST_CUSTOMERS);
        within("--days", days, MOST_DAYS);
        RuleBook book = rules == null ? RuleLibrary.builtIn() : RuleBook.EMPTY.with(Rules.read(rules));
        SimulationSettings basis = SimulationSettings.of(seed, customers);
        Duration span = Duration.ofDays(days);
        SimulationSettings settings = basis.during(basis.start(), span, span.dividedBy(JOINING_PART));
        Trial.Result result = new Trial(settings, Policy.DEFAULT, book, Dirt.SOME, staffed).run();
        List<String> ids = book.at(settings.end().toEpochMilli()).rules().stream()
                .map(Rule::id)
                .toList();
        PrintWriter out = commandLine().getOut();
        DetectionReport.lines(result.detection(), settings, ids).forEach(out::println);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new CommandLine.ParameterException(commandLine(), option + " " + value + ": allowed: 1 to " + most);
        }
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec.commandLine();
    }
}
