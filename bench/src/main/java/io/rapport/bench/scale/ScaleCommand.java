package io.rapport.bench.scale;

import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.RoundOptions;
import io.rapport.bench.process.Spread;
import io.rapport.bench.scale.Entry.Extent;
import io.rapport.bench.scale.ScaleCourse.Cost;
import io.rapport.bench.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code bench scale}. */
@Command(
        name = "scale",
        description = {
            "What an event costs by the number of customers, threads and partitions, with equal work for each.",
            "All sizes of customers live at once and take turns, each in a JVM of its own."
        },
        mixinStandardHelpOptions = true)
public final class ScaleCommand implements Callable<Integer> {
    @Option(
            names = "--customers",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "Sizes, the first is what others are compared with; 5000000 wants a heap of 5 GiB."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<Integer> customers = List.of();

    @Option(names = "--events", defaultValue = "150000", description = "Of a round. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Up to so many, for each number of partitions; 0 leaves this out. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--partitions", defaultValue = "4", description = "Up to so many. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Mixin
    private RoundOptions rounds = new RoundOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        line("%,d events a round, %d rounds of each in turn; medians", events, rounds.count());
        try (Site site = Site.open()) {
            ScaleCourse.Plan plan = new ScaleCourse.Plan(events, rounds.count(), jvm.list());
            ScaleCourse course = new ScaleCourse(site, plan, console.progress());
            print(course.measure(customers.stream()
                    .map(count -> new Extent(count, 1, partitions))
                    .toList()));
            for (int count = 1; threads > 0 && count <= partitions; count++) {
                print(course.measure(byThreads(count)));
            }
        }
        return 0;
    }

    /** A thread without a partition would have nothing to do. */
    private List<Extent> byThreads(int ofTopics) {
        List<Extent> extents = new ArrayList<>();
        for (int count = 1; count <= Math.min(threads, ofTopics); count++) {
            extents.add(new Extent(customers.get(0), count, ofTopics));
        }
        return extents;
    }

    private void print(Map<Extent, Cost> costs) {
        Cost first = costs.values().iterator().next();
        line(
                "%9s %3s %3s %9s %9s %9s %7s  %s",
                "customers", "thr", "par", "CPU ns", "ns", "B/event", "MiB", "CPU, times");
        costs.forEach((extent, cost) -> {
            Spread growth = cost.against(first);
            line(
                    "%,9d %3d %3d %,9.0f %,9.0f %,9.0f %,7.0f  %.2f (%.2f to %.2f)",
                    extent.customers(),
                    extent.threads(),
                    extent.partitions(),
                    cost.cpuNanos(),
                    cost.nanos(),
                    cost.allocated(),
                    cost.held().get("heap") / (1 << 20),
                    growth.median(),
                    growth.least(),
                    growth.most());
        });
        line("");
    }

    private void line(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
        console.out().flush();
    }
}
