package io.rapport.service.cli;

import io.rapport.expression.mapping.Mapping;
import io.rapport.service.demo.Demo;
import io.rapport.service.demo.DemoPlan;
import io.rapport.service.input.TouchpointFile;
import io.rapport.service.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The verb {@code demo}. */
@Command(
        name = "demo",
        description = {
            "Broker, schema registry, engine and simulated customers in one command, on free ports of this machine, until"
                    + " stopped or --for. Any Kafka client can look at it while it runs.",
            "With --mapping and --input the touchpoints are your own."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand extends Verb {
    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Times.class,
            description = "How long to send, as 30s, 5m or 1h; then drain, account and end.")
    private @Nullable Duration length;

    @Option(
            names = "--customers",
            defaultValue = "10000",
            description = "Simulated customers. Default: ${DEFAULT-VALUE}.")
    private int customers;

    @Option(names = "--seed", defaultValue = "1", description = "Where chance begins. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--rate",
            defaultValue = "5000",
            description = "Touchpoints sent a second, 0 for as many as go. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--mapping", paramLabel = "MAPPING", description = "A mapping file, or the name of a shipped one.")
    private @Nullable String mapping;

    @Option(names = "--input", paramLabel = "FILE", description = "Your own CSV or JSON Lines, also gzip.")
    private @Nullable Path input;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "With --input: let N seconds of the file pass in one. By default --rate decides.")
    private @Nullable Double speed;

    @Override
    protected ExitCode run() throws Exception {
        check();
        Demo demo = new Demo(plan(settings(), err()), out());
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(demo, ended), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return demo.run() ? ExitCode.DONE : ExitCode.FAILED;
        } finally {
            ended.countDown();
        }
    }

    private void check() {
        if ((mapping == null) != (input == null)) {
            throw new UsageException("--mapping and --input go together");
        }
        if (speed != null && (input == null || !(speed > 0))) {
            throw new UsageException("--speed must be above zero and goes with --input");
        }
        if (customers < 1 || customers > 10_000_000) {
            throw new UsageException("--customers must be between 1 and 10000000, not " + customers);
        }
        if (!(rate >= 0)) {
            throw new UsageException("--rate must be zero or more, not " + rate);
        }
    }

    private DemoPlan plan(Settings read, PrintWriter err) {
        Optional<Duration> given = Optional.ofNullable(length);
        if (mapping == null || input == null) {
            return DemoPlan.simulated(seed, customers, rate, read).lasting(given);
        }
        TouchpointFile file = TouchpointFile.read(Mapping.find(mapping), input, err);
        return DemoPlan.of(file, speed == null ? DemoPlan.atRate(rate) : DemoPlan.atSpeed(file, speed), read)
                .lasting(given);
    }

    private static void stop(Demo demo, CountDownLatch ended) {
        demo.stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Durations as 30s, 5m or 1h, or as ISO 8601. */
    static final class Times implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            String text = value.toUpperCase(Locale.ROOT);
            try {
                Duration duration = Duration.parse(text.startsWith("P") ? text : "PT" + text);
                if (duration.isZero() || duration.isNegative()) {
                    throw new TypeConversionException("'" + value + "' must be above zero");
                }
                return duration;
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is not a time as 30s, 5m or 1h");
            }
        }
    }
}
