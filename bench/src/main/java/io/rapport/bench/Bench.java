package io.rapport.bench;

import io.rapport.bench.course.CustomersCommand;
import io.rapport.bench.course.LanesCommand;
import io.rapport.bench.course.RulesCommand;
import io.rapport.bench.deadline.DeadlinesCommand;
import io.rapport.bench.latency.LatencyCommand;
import io.rapport.bench.micro.MicroCommand;
import io.rapport.bench.scale.RestoreCommand;
import io.rapport.bench.scale.ScaleCommand;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code bench}: each thing that can be measured is a verb below it, and nothing else is to be done for one. */
@Command(
        name = "rapport bench",
        description = "Measures Rapport; without a verb: micro, then lanes, as they are by default.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LanesCommand.class,
            MicroCommand.class,
            RulesCommand.class,
            CustomersCommand.class,
            LatencyCommand.class,
            DeadlinesCommand.class,
            ScaleCommand.class,
            RestoreCommand.class
        },
        synopsisSubcommandLabel = "[VERB]",
        footer = {"", "rapport bench VERB --help explains each verb; bench/README.md says how it measures."})
public final class Bench implements Callable<Integer> {
    private static final List<String> BY_DEFAULT = List.of("micro", "lanes");

    @Spec
    private @Nullable CommandSpec spec;

    /** Measures and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.getProperties().putIfAbsent("rapport.log.level", "WARN");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        for (String verb : BY_DEFAULT) {
            int code = spec.commandLine().execute(verb);
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }
}
