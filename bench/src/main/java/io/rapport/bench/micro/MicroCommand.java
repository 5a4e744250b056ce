package io.rapport.bench.micro;

import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code bench micro}. */
@Command(
        name = "micro",
        aliases = "core",
        description = "What each part of a touchpoint costs without Kafka, on one thread, by JMH.",
        mixinStandardHelpOptions = true)
public final class MicroCommand implements Callable<Integer> {
    @Option(
            names = "--filter",
            defaultValue = "",
            description = "Only those whose name has this in it, a regular expression. Default: all.")
    private String filter = "";

    @Option(names = "--forks", defaultValue = "1", description = "Processes for each. Default: ${DEFAULT-VALUE}.")
    private int forks;

    @Option(names = "--warmups", defaultValue = "5", description = "Not counted, each. Default: ${DEFAULT-VALUE}.")
    private int warmups;

    @Option(names = "--iterations", defaultValue = "5", description = "Counted, each. Default: ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(names = "--millis", defaultValue = "1000", description = "Of an iteration. Default: ${DEFAULT-VALUE}.")
    private int millis;

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws RunnerException {
        OutputFormat format = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
        Collection<RunResult> results = new Runner(options(), format).run();
        new MicroReport(console.out()).print(results);
        return 0;
    }

    private Options options() {
        return new OptionsBuilder()
                .include(getClass().getPackageName().replace(".", "\\.") + "\\..*(" + filter + ")")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .jvmArgs(jvm.list().toArray(new String[0]))
                .addProfiler(GCProfiler.class)
                .addProfiler(ThreadTime.class)
                .shouldFailOnError(true)
                .build();
    }
}
