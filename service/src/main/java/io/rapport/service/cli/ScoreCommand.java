package io.rapport.service.cli;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.rules.Rules;
import io.rapport.service.score.RecoverySummary;
import io.rapport.service.score.Score;
import io.rapport.service.score.Score.Show;
import io.rapport.service.score.StateSizes;
import io.rapport.service.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code score}. */
@Command(
        name = "score",
        description = "Score the customers of a file, without Kafka: JSON Lines out, a summary on standard error.",
        mixinStandardHelpOptions = true)
final class ScoreCommand extends Verb {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "Leave out what occurred after this (2026-01-31T00:00:00Z) and score as of then; by default each"
                            + " customer as last published.")
    private @Nullable Instant until;

    @Option(
            names = "--show",
            split = ",",
            defaultValue = "metrics",
            description = "What to write, separated by commas: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Set<Show> shown = EnumSet.of(Show.METRICS);

    @Option(
            names = "--every",
            paramLabel = "PERIOD",
            description = "Write every customer's metrics also at regular instants (P7D, PT6H), whole periods since"
                    + " 1970-01-01T00:00:00Z, each with what occurred before it.")
    private @Nullable Duration every;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write; by default standard output.")
    private @Nullable Path output;

    @Override
    protected ExitCode run() throws IOException {
        PrintWriter err = err();
        if (every != null && (every.isNegative() || every.toMillis() == 0)) {
            throw new UsageException("--every " + every + ": the period must be at least a millisecond");
        }
        TouchpointFile file = input.read(err);
        if (output == null) {
            score(file, out(), err);
        } else {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.UTF_8))) {
                score(file, out, err);
            }
        }
        return ExitCode.DONE;
    }

    private void score(TouchpointFile file, PrintWriter out, PrintWriter err) {
        Settings read = settings();
        Score.Folding folding = new Score.Folding(read.policy(), Rules.of(read.rules()));
        Score score = new Score(folding, shown, Optional.ofNullable(every), out);
        long last = until == null ? Long.MAX_VALUE : until.toEpochMilli();
        long left = 0;
        for (Touchpoint touchpoint : file.touchpoints()) {
            if (touchpoint.occurredAt() <= last) {
                score.accept(touchpoint);
            } else {
                left++;
            }
        }
        if (until == null) {
            score.finish();
        } else {
            score.finish(last);
        }
        summarise(file, score, left, err);
    }

    private static void summarise(TouchpointFile file, Score score, long left, PrintWriter err) {
        err.printf("rows         %,12d%n", file.tally().rows());
        err.printf("  failed     %,12d%n", file.tally().failed());
        err.printf("touchpoints  %,12d%n", file.tally().touchpoints());
        err.printf("  applied    %,12d%n", score.reference().applied());
        err.printf("  repeated   %,12d%n", score.reference().repeated());
        err.printf("  rejected   %,12d%n", score.reference().rejected());
        score.rejected().forEach((reason, count) -> err.printf("    %-26s %,d%n", reason.id(), count));
        err.printf("  left out   %,12d%n", left);
        err.printf("customers    %,12d%n", score.reference().states().size());
        err.println("state bytes  " + StateSizes.of(score.reference().states().values()));
        score.alerts().forEach((rule, count) -> err.printf("alerts       %,12d %s%n", count, rule));
        score.failed().forEach((rule, count) -> err.printf("failed       %,12d %s%n", count, rule));
        RecoverySummary.lines(score.recoveries()).forEach(err::println);
        err.flush();
    }
}
