package io.rapport.bench.deadline;

import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.KafkaOptions;
import io.rapport.bench.options.RoundOptions;
import io.rapport.bench.options.SizeOptions;
import io.rapport.bench.site.Site;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code bench deadlines}. */
@Command(
        name = "deadlines",
        description = "What it takes to hold many deadlines, and who waits when many fall due at one instant.",
        mixinStandardHelpOptions = true)
public final class DeadlinesCommand implements Callable<Integer> {
    private static final int CUSTOMERS = 1_000_000;

    @Mixin
    private SizeOptions size = new SizeOptions();

    @Mixin
    private RoundOptions rounds = new RoundOptions();

    @Option(
            names = "--due",
            defaultValue = "10000",
            description = "How many at one instant. Default: ${DEFAULT-VALUE}.")
    private int due;

    @Option(
            names = "--others",
            defaultValue = "2000",
            description = "Touchpoints a second meanwhile. Default: ${DEFAULT-VALUE}.")
    private int others;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        DeadlinePlan plan =
                new DeadlinePlan(size.size(0, CUSTOMERS), due, rounds.count(), others, jvm.list(), kafka.properties());
        try (Site site = Site.open();
                DeadlineCourse course = new DeadlineCourse(site, plan, console.progress())) {
            course.run();
            new DeadlineReport(console.out()).print(plan, course);
        }
        return 0;
    }
}
