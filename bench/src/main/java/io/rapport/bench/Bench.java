package io.rapport.bench;

import io.rapport.bench.deadline.DeadlineCourse;
import io.rapport.bench.deadline.DeadlinePlan;
import io.rapport.bench.deadline.DeadlineReport;
import io.rapport.bench.lane.CoreMain;
import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.Site;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench}. */
@Command(
        name = "rapport bench",
        description = {
            "Rapport on Kafka Streams against the limit, which is a raw transactional client that reads and writes as"
                    + " much and computes nothing: in turn, on one broker, after a warm-up round of each.",
            "Before anything is timed, all that Rapport writes is compared with the reference, byte for byte."
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    private static final int CUSTOMERS = 200_000;
    private static final int CUSTOMERS_WITH_DEADLINES = 1_000_000;

    /** What can be measured. */
    enum Part {
        /** Rapport against the limit. */
        LANES,
        /** Rapport with the rules that come with it against Rapport without any. */
        RULES,
        /** What a touchpoint costs without Kafka. */
        CORE,
        /** A customer's share of the heap. */
        CUSTOMERS,
        /** How long an alert takes. */
        LATENCY,
        /** Many deadlines, and many of them at once. */
        DEADLINES
    }

    @Option(names = "--events", defaultValue = "1000000", description = "Touchpoints. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(names = "--customers", description = "Default: 200000, but 1000000 of part deadlines.")
    private @Nullable Integer customers;

    @Option(names = "--rounds", defaultValue = "3", description = "Of each lane. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--partitions", defaultValue = "4", description = "Of each topic. Default: ${DEFAULT-VALUE}.")
    private int partitions;

    @Option(names = "--seed", defaultValue = "1", description = "Where chance begins. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "lanes,core",
            description = "What to measure, of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Set<Part> parts = EnumSet.of(Part.LANES, Part.CORE);

    @Option(
            names = "--lane-options",
            split = " ",
            defaultValue = "-Xmx2g -XX:+UseParallelGC",
            description = "Options for the JVM of a lane. Default: ${DEFAULT-VALUE}.")
    private List<String> laneOptions = List.of();

    @Option(names = "--seconds", defaultValue = "20", description = "At each load. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--loads",
            split = ",",
            defaultValue = "0.1,0.5,0.7",
            description = "Part latency: shares of full load. Default: ${DEFAULT-VALUE}.")
    private List<Double> loads = List.of();

    @Option(
            names = "--kafka",
            description =
                    "Parts latency, deadlines: a property of the engine's Kafka clients, key=value; may be repeated.")
    private Map<String, String> kafka = Map.of();

    @Option(
            names = "--due",
            defaultValue = "10000",
            description = "Part deadlines: how many at one instant. Default: ${DEFAULT-VALUE}.")
    private int due;

    @Option(
            names = "--others",
            defaultValue = "2000",
            description = "Part deadlines: touchpoints a second meanwhile. Default: ${DEFAULT-VALUE}.")
    private int others;

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
    public Integer call() throws ExecutionException, InterruptedException {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        Consumer<String> progress = progress(spec.commandLine().getErr());
        Report report = new Report(spec.commandLine().getOut());
        LoadSize size = size(CUSTOMERS);
        if (parts.contains(Part.CORE)) {
            core(size, report);
        }
        if (parts.contains(Part.LANES) || parts.contains(Part.CUSTOMERS) || parts.contains(Part.RULES)) {
            try (Site site = Site.open();
                    Course course = Course.prepare(site, size, "touchpoints", progress)) {
                report.load(size, course.load());
                lanes(course, report);
            }
        }
        if (parts.contains(Part.LATENCY)) {
            latency(size, report.latency(), progress);
        }
        if (parts.contains(Part.DEADLINES)) {
            deadlines(spec.commandLine().getOut(), progress);
        }
        return 0;
    }

    private LoadSize size(int otherwise) {
        return new LoadSize(events, customers == null ? otherwise : customers, seed, partitions);
    }

    private static Consumer<String> progress(PrintWriter err) {
        return line -> {
            err.println("bench: " + line);
            err.flush();
        };
    }

    private void latency(LoadSize size, LatencyReport report, Consumer<String> progress)
            throws ExecutionException, InterruptedException {
        LatencyPlan plan = new LatencyPlan(size, rounds, loads, Duration.ofSeconds(seconds), laneOptions, kafka);
        try (Site site = Site.open();
                LatencyCourse course = new LatencyCourse(site, plan, progress)) {
            LatencyCourse.FullLoad full = course.full();
            report.full(plan, full);
            List<Measured> measured = new ArrayList<>(course.live(true, full.perSecond()));
            measured.addAll(course.live(false, full.perSecond()));
            report.delays(measured);
        }
    }

    private void deadlines(PrintWriter out, Consumer<String> progress) throws ExecutionException, InterruptedException {
        DeadlinePlan plan = new DeadlinePlan(size(CUSTOMERS_WITH_DEADLINES), due, rounds, others, laneOptions, kafka);
        try (Site site = Site.open();
                DeadlineCourse course = new DeadlineCourse(site, plan, progress)) {
            course.run();
            new DeadlineReport(out).print(plan, course);
        }
    }

    private void core(LoadSize size, Report report) {
        int less = Math.max(1, size.events() / 1_000_000 * 5);
        String[] arguments = {
            Integer.toString(size.events() / less), Integer.toString(Math.max(1, size.customers() / less))
        };
        try (Child child = Child.start(laneOptions, CoreMain.class, arguments)) {
            child.ask("warm up");
            report.core(Figures.of(child.ask("measure")));
        }
    }

    private void lanes(Course course, Report report) throws ExecutionException, InterruptedException {
        try (Child lane = course.lane(LaneKind.RAPPORT, laneOptions)) {
            Entrant rapport = new Entrant("rapport", LaneKind.RAPPORT, lane);
            Figures first = course.round(rapport, true);
            report.heap(first, course.load());
            if (parts.contains(Part.LANES)) {
                turns(course, rapport, LaneKind.LIMIT, report);
            }
            if (parts.contains(Part.RULES)) {
                turns(course, new Entrant("rules", LaneKind.RAPPORT, lane), LaneKind.RULELESS, report);
            }
        }
    }

    private void turns(Course course, Entrant entrant, LaneKind other, Report report)
            throws ExecutionException, InterruptedException {
        try (Child lane = course.lane(other, laneOptions)) {
            Entrant against = new Entrant(other == LaneKind.LIMIT ? "limit" : "no rules", other, lane);
            course.round(against, false);
            report.turns(Turns.take(rounds, course, entrant, against), events);
        }
    }
}
