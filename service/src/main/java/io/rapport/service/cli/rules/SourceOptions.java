package io.rapport.service.cli.rules;

import io.rapport.expression.mapping.Mapping;
import io.rapport.service.cli.UsageException;
import io.rapport.service.history.TopicHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What rules are tried on: a file and its mapping, or the topic of touchpoints. */
final class SourceOptions {
    @Option(names = "--input", paramLabel = "FILE", description = "CSV or JSON Lines, also gzip; with --mapping.")
    private @Nullable Path input;

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            description =
                    "A mapping file, or a shipped one: online-retail, cdnow, cdnow-master, incidents, touchpoints.")
    private @Nullable String mapping;

    @Option(
            names = "--topic",
            description = "In place of --input: the settings' topic of touchpoints, to where it ends now.")
    private boolean topic;

    @Option(names = "--from", paramLabel = "TIME", description = "With --topic: what was recorded from then on.")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "TIME", description = "With --topic: what was recorded until then.")
    private @Nullable Instant until;

    /** A file and how its rows become touchpoints. */
    record MappedInput(Mapping mapping, Path input) {}

    boolean isTopic() {
        if (topic && (input != null || mapping != null)) {
            throw new UsageException("--topic takes the place of --input and --mapping");
        }
        if (!topic && (from != null || until != null)) {
            throw new UsageException("--from and --until go with --topic");
        }
        return topic;
    }

    TopicHistory.Range range() {
        return new TopicHistory.Range(
                from == null ? 0 : from.toEpochMilli(), until == null ? Long.MAX_VALUE : until.toEpochMilli());
    }

    MappedInput file() {
        if (input == null || mapping == null) {
            throw new UsageException("--input and --mapping, or --topic, must say what the rules are tried on");
        }
        if (!Files.isRegularFile(input)) {
            throw new UsageException("--input " + input + ": there is no such file");
        }
        return new MappedInput(Mapping.find(mapping), input);
    }
}
