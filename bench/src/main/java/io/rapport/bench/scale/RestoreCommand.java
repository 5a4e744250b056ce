package io.rapport.bench.scale;

import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.KafkaOptions;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code bench restore}. */
@Command(
        name = "restore",
        description = "How long an engine that was killed takes until it works again, by the number of customers.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Option(
            names = "--customers",
            split = ",",
            defaultValue = "100000,1000000",
            description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> customers = List.of();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        line("killed with SIGKILL, missed by Kafka after %d s; seconds", RestoreCourse.SESSION.toSeconds());
        line(
                "%9s %6s %6s %7s %6s %6s %6s %6s %10s %6s",
                "customers", "JVM", "join", "restore", "work", "all", "first", "CPU", "records", "MiB");
        try (Site site = Site.open()) {
            RestoreCourse course = new RestoreCourse(site, jvm.list(), kafka.properties(), console.progress());
            for (int count : customers) {
                print(count, course.measure(count));
            }
        }
        return 0;
    }

    /** JVM, join, restore and work follow one another and are all; the first record is done while others are restored. */
    private void print(int count, Figures figures) {
        line(
                "%,9d %6.2f %6.2f %7.2f %6.2f %6.2f %6.2f %6.2f %,10.0f %,6.1f",
                count,
                seconds(figures, "started", "opened"),
                seconds(figures, "opened", "restoring"),
                seconds(figures, "restoring", "restored"),
                seconds(figures, "restored", "last"),
                seconds(figures, "started", "last"),
                seconds(figures, "restoring", "first"),
                figures.get("cpu"),
                figures.get("records"),
                figures.get("bytes") / (1 << 20));
    }

    private static double seconds(Figures figures, String from, String to) {
        return (figures.get(to) - figures.get(from)) / 1_000;
    }

    private void line(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
        console.out().flush();
    }
}
