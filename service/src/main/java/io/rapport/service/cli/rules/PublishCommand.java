package io.rapport.service.cli.rules;

import io.rapport.core.rule.RuleSet;
import io.rapport.service.cli.ExitCode;
import io.rapport.service.cli.UsageException;
import io.rapport.service.cli.Verb;
import io.rapport.service.engine.Engine;
import io.rapport.service.rules.RuleFollower;
import io.rapport.service.rules.RulePublisher;
import io.rapport.service.rules.Rules;
import io.rapport.service.settings.Settings;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules publish}. */
@Command(
        name = "publish",
        description = {
            "Check a rule file and write it to the topic of rules, from which every program takes it without a restart.",
            "A version that is there already is refused."
        })
final class PublishCommand extends Verb {
    private static final Instant YEAR_2200 = Instant.parse("2200-01-01T00:00:00Z");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it; its own mixin would take --version for itself.
    private boolean help;

    @Parameters(paramLabel = "FILE", description = "A rule file.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description =
                    "The time of input from which the rules hold (2026-01-31T00:00:00Z); not before every program had time"
                            + " to read them (rules.lead).")
    private Instant from = Instant.EPOCH;

    @Option(names = "--version", paramLabel = "V", description = "What to call the set, in place of its version.")
    private @Nullable String version;

    @Option(names = "--by", paramLabel = "NAME", description = "Who publishes it.")
    private @Nullable String by;

    @Override
    protected ExitCode run() {
        if (from.isBefore(Instant.EPOCH) || !from.isBefore(YEAR_2200)) {
            throw new UsageException("--from " + from + ": it must be in 1970 to 2199");
        }
        String yaml = Rules.text(file);
        RuleSet set = Rules.read(file);
        String name = Objects.requireNonNullElse(version, set.version());
        Settings read = settings();
        long recordedAt = publish(new PublishedRules(name, from.toEpochMilli(), yaml, by), read);
        Instant earliest = Instant.ofEpochMilli(recordedAt).plus(read.rules().lead());
        out().printf(
                        "Version %s, %d rules, is published. It holds from %s%s.%n",
                        name,
                        set.rules().size(),
                        from.isBefore(earliest) ? earliest : from,
                        from.isBefore(earliest) ? ", " + read.rules().lead() + " after it was published" : "");
        out().flush();
        return ExitCode.DONE;
    }

    private static long publish(PublishedRules rules, Settings settings) {
        Topics topics = Engine.prepare(settings);
        try (ConfluentRegistry registry = Engine.connect(settings)) {
            requireNew(rules.version(), settings, topics, registry);
            SchemaIds ids = SchemaIds.register(registry, topics);
            return new RulePublisher(
                            Engine.client(settings.kafka()), topics.rules().name(), ids)
                    .publish(rules);
        }
    }

    private static void requireNew(String version, Settings settings, Topics topics, ConfluentRegistry registry) {
        Map<String, Object> kafka = Engine.client(settings.kafka());
        try (RuleFollower there = RuleFollower.start(settings.rules(), kafka, topics.rules(), registry)) {
            if (there.get().sets().stream().anyMatch(set -> set.version().equals(version))) {
                throw new UsageException(
                        "--version " + version + ": there is a set of that version; call it otherwise");
            }
        }
    }
}
