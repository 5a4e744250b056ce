package io.rapport.service.cli.rules;

import io.rapport.core.rule.RuleBook;
import io.rapport.service.cli.ExitCode;
import io.rapport.service.cli.UsageException;
import io.rapport.service.cli.Verb;
import io.rapport.service.rules.Rules;
import io.rapport.service.settings.Settings;
import io.rapport.service.whatif.Comparison;
import io.rapport.service.whatif.Span;
import io.rapport.service.whatif.report.ComparisonReport;
import io.rapport.service.whatif.report.ExampleReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules whatif}. */
@Command(
        name = "whatif",
        description = {
            "Try rules on what has happened, beside those of today: alerts by rule and day, the load of desks, what"
                    + " followed, and examples.",
            "Nothing is written anywhere but here."
        },
        mixinStandardHelpOptions = true)
final class WhatIfCommand extends Verb {
    @Parameters(paramLabel = "NEW", description = "The rule file to try.")
    private Path proposed = Path.of("");

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(
            names = "--rules",
            paramLabel = "TODAY",
            description =
                    "The rule file that holds today. Default: the settings' rules, with --topic also those published.")
    private @Nullable Path today;

    @Option(
            names = "--capacity",
            split = ",",
            paramLabel = "DESK=N",
            description = "How many alerts a desk can take up each day; several separated by commas.")
    private Map<String, Long> capacity = new TreeMap<>();

    @Option(
            names = "--overlap",
            defaultValue = "P1D",
            paramLabel = "PERIOD",
            description = "Within what time of each other two alerts are the same. Default: ${DEFAULT-VALUE}.")
    private Duration overlap = Duration.ofDays(1);

    @Option(names = "--examples", defaultValue = "20", description = "How many to show. Default: ${DEFAULT-VALUE}.")
    private int examples;

    @Option(names = "--seed", defaultValue = "1", description = "Which examples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    protected ExitCode run() {
        check();
        Settings read = settings();
        RuleBook tried = RuleBook.EMPTY.with(Rules.read(proposed));
        Optional<RuleBook> holding = Optional.ofNullable(today).map(it -> RuleBook.EMPTY.with(Rules.read(it)));
        Feeding feeding = source.isTopic() ? new TopicFeeding(read, source.range()) : new FileFeeding(source.file());
        RuleBook before = holding.orElseGet(() -> feeding.today(read));
        Comparison comparison =
                new Comparison(read.policy(), new Comparison.Plan(before, tried, overlap, examples, seed));
        String told = feeding.feed(comparison, err());
        err().println(told);
        err().flush();
        print(comparison, out());
        return ExitCode.DONE;
    }

    private void check() {
        if (overlap.isNegative()) {
            throw new UsageException("--overlap " + overlap + ": it must not be negative");
        }
        if (examples < 0 || examples > 1_000) {
            throw new UsageException("--examples must be 0 to 1000, not " + examples);
        }
        capacity.forEach((desk, alerts) -> {
            if (alerts < 1) {
                throw new UsageException("--capacity " + desk + "=" + alerts + ": it must be at least 1");
            }
        });
    }

    private void print(Comparison comparison, PrintWriter out) {
        ComparisonReport report = new ComparisonReport(comparison, out);
        report.rules(overlap);
        if (comparison.span().isPresent()) {
            Span span = comparison.span().get();
            report.days(span);
            report.desks(span, capacity);
            report.quality();
        }
        new ExampleReport(out).print(comparison.examples());
        out.flush();
    }
}
