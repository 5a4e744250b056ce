package io.rapport.service.cli;

import io.rapport.expression.mapping.spec.MappingException;
import io.rapport.expression.rule.spec.RuleException;
import io.rapport.service.cli.rules.RulesCommand;
import io.rapport.service.settings.SettingsException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command {@code rapport}. */
@Command(
        name = "rapport",
        description = "Real-time customer-intimacy stream processor.",
        mixinStandardHelpOptions = true,
        versionProvider = Rapport.Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            ScoreCommand.class,
            FitCommand.class,
            RulesCommand.class,
            TopologyCommand.class
        },
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or settings.",
            "rapport VERB --help explains each verb; rapport bench measures, see bench/README.md."
        })
public final class Rapport {
    private Rapport() {}

    /** Runs a verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        logAsService(arguments.length > 0 && arguments[0].equals("run"));
        formatAlikeEverywhere();
        System.exit(commandLine().execute(arguments));
    }

    /** A service tells its life to machines; other verbs only speak of trouble. Properties that are set already hold. */
    private static void logAsService(boolean service) {
        Properties properties = System.getProperties();
        properties.putIfAbsent("rapport.log.level", service ? "INFO" : "WARN");
        properties.putIfAbsent("rapport.log", service ? "json" : "words");
    }

    /**
     * Numbers are printed alike on every machine. Also, Kafka formats a text for each record that finds one of a task's inputs
     * empty (as that of commands mostly is), which in a language without a country, as in a container, takes twice as long.
     */
    private static void formatAlikeEverywhere() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    }

    static CommandLine commandLine() {
        IExecutionExceptionHandler handler = (e, line, parsed) -> {
            PrintWriter err = line.getErr();
            boolean usage = isUsage(e);
            err.println(line.getColorScheme().errorText("rapport: " + message(e)));
            err.flush();
            return (usage ? ExitCode.WRONG_USAGE : ExitCode.FAILED).code();
        };
        return new CommandLine(new Rapport())
                .setExecutionExceptionHandler(handler)
                .registerConverter(Duration.class, text -> read(text, Duration::parse, "a period like P7D or PT6H"))
                .registerConverter(
                        Instant.class, text -> read(text, Instant::parse, "a time like 2026-01-31T00:00:00Z"))
                .registerConverter(LocalDate.class, text -> read(text, LocalDate::parse, "a day like 2026-01-31"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    private static <T> T read(String text, Function<String, T> parse, String allowed) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not " + allowed);
        }
    }

    private static boolean isUsage(Exception e) {
        return e instanceof SettingsException
                || e instanceof MappingException
                || e instanceof RuleException
                || e instanceof UsageException;
    }

    /** What went wrong and, where that says more, what was behind it. */
    private static String message(Exception e) {
        String own = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Throwable cause = e.getCause();
        String behind = cause == null ? null : cause.getMessage();
        return behind == null || own.contains(behind) ? own : own + ": " + behind;
    }

    /** The version of the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Rapport.class.getPackage().getImplementationVersion();
            return new String[] {"rapport " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
