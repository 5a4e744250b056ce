package io.rapport.bench.latency;

import io.rapport.bench.options.Console;
import io.rapport.bench.options.JvmOptions;
import io.rapport.bench.options.KafkaOptions;
import io.rapport.bench.options.RoundOptions;
import io.rapport.bench.options.SizeOptions;
import io.rapport.bench.process.Processors;
import io.rapport.bench.process.Processors.Halves;
import io.rapport.bench.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code bench latency}. */
@Command(
        name = "latency",
        description = "How long an alert takes, from the intended send of its touchpoint to a reader.",
        mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {
    @Mixin
    private SizeOptions size = new SizeOptions();

    @Option(
            names = "--events",
            defaultValue = "500000",
            description = "Touchpoints of a round at full load. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Mixin
    private RoundOptions rounds = new RoundOptions();

    @Option(names = "--seconds", defaultValue = "15", description = "At each load. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--loads",
            split = ",",
            defaultValue = "0.1,0.5,0.7",
            description = "Shares of full load. Default: ${DEFAULT-VALUE}.")
    private List<Double> loads = List.of();

    @Option(
            names = "--together",
            description = "All processes on all processors; by default the engine has half of them for itself, and"
                    + " broker and traffic the others.")
    private boolean together;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private JvmOptions jvm = new JvmOptions();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        LatencyPlan plan = new LatencyPlan(
                size.size(events, SizeOptions.CUSTOMERS),
                rounds.count(),
                loads,
                Duration.ofSeconds(seconds),
                together ? Halves.TOGETHER : Processors.halves(),
                jvm.list(),
                kafka.properties());
        LatencyReport report = new LatencyReport(console.out());
        try (Site site = Site.open(plan.processors().others());
                LatencyCourse course = new LatencyCourse(site, plan, console.progress())) {
            LatencyCourse.FullLoad full = course.full();
            report.full(plan, full);
            List<Measured> measured = new ArrayList<>(course.live(true, full.perSecond()));
            measured.addAll(course.live(false, full.perSecond()));
            report.delays(measured);
        }
        return 0;
    }
}
