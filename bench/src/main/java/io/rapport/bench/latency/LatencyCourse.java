package io.rapport.bench.latency;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import io.rapport.bench.process.Use;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.site.Site;
import io.rapport.bench.traffic.TrafficMain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Measures what the engine can do, with alert commits and without, and then what an alert takes at shares of that. All of
 * it in one process of the engine, so that it is warm in the end; the load and its readers are another.
 */
final class LatencyCourse implements AutoCloseable {
    private static final String FULL = "full";

    /** Little garbage that lives long: collections are of the young and take a millisecond. */
    private static final List<String> TRAFFIC_OPTIONS = List.of("-Xmx768m", "-Xms768m", "-Xmn512m", "-XX:+UseSerialGC");

    private final Site site;
    private final LatencyPlan plan;
    private final RoundTopics topics;
    private final Consumer<String> progress;
    private final Child engine;
    private final Child traffic;
    private int names;
    /** How many the input has that was filled last. */
    private long records;

    LatencyCourse(Site site, LatencyPlan plan, Consumer<String> progress) {
        this.site = site;
        this.plan = plan;
        this.progress = progress;
        topics = new RoundTopics(site.bootstrap(), plan.size().partitions());
        Place place = site.place(FULL, plan.size());
        engine = engine(place);
        traffic = traffic(place);
    }

    private Child engine(Place place) {
        List<String> arguments = new ArrayList<>(place.arguments());
        plan.kafka().forEach((key, value) -> arguments.add(key + "=" + value));
        return Child.start(
                plan.processors().first(), plan.engineOptions(), LatencyMain.class, arguments.toArray(new String[0]));
    }

    private Child traffic(Place place) {
        List<String> arguments = new ArrayList<>(place.arguments());
        arguments.add(Integer.toString(plan.size().customers()));
        arguments.add(Long.toString(plan.size().seed()));
        return Child.start(
                plan.processors().others(), TRAFFIC_OPTIONS, TrafficMain.class, arguments.toArray(new String[0]));
    }

    /** Rounds through input that is there beforehand, in turn (A B, B A, ...), after one of each that is not counted. */
    FullLoad full() throws ExecutionException, InterruptedException {
        fill(FULL, plan.size().events());
        FullLoad full = new FullLoad(new ArrayList<>(), new ArrayList<>());
        round(true);
        round(false);
        for (int i = 0; i < plan.rounds(); i++) {
            boolean onFirst = i % 2 == 0;
            full.add(onFirst, round(onFirst));
            full.add(!onFirst, round(!onFirst));
        }
        return full;
    }

    /**
     * What the rounds through all input gave, records a second; those with the same index are a pair.
     *
     * @param on with alert commits
     * @param off with the commit interval alone
     */
    record FullLoad(List<Double> on, List<Double> off) {
        private void add(boolean alertCommits, double perSecond) {
            (alertCommits ? on : off).add(perSecond);
        }

        /** What is full load: the median with alert commits. */
        double perSecond() {
            return Spread.of(on.stream().mapToDouble(Double::doubleValue).toArray())
                    .median();
        }

        /** What alert commits leave of the throughput, by pair. */
        double[] ratios() {
            double[] ratios = new double[on.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = on.get(i) / off.get(i);
            }
            return ratios;
        }
    }

    private double round(boolean alertCommits) throws ExecutionException, InterruptedException {
        String name = name(alertCommits);
        topics.createFor(name, LaneKind.RAPPORT);
        double seconds = open(name, FULL, alertCommits).get("seconds");
        progress.accept(String.format("%-12s %,10.0f/s  %s", name, records / seconds, engine.ask("commits")));
        engine.ask("close");
        topics.delete(name, LaneKind.RAPPORT);
        return records / seconds;
    }

    /** The delays at each share of full load, with alert commits or without. */
    List<Measured> live(boolean alertCommits, double full) throws ExecutionException, InterruptedException {
        String name = name(alertCommits);
        String input = "live-" + name;
        List<Measured> measured = new ArrayList<>();
        topics.createFor(name, LaneKind.RAPPORT);
        fill(input, 0);
        open(name, input, alertCommits);
        traffic.ask("attach " + input + " " + name);
        warmUp(full / 2);
        for (double share : plan.shares()) {
            Measured at = measure(share, alertCommits, full * share);
            measured.add(at);
            progress.accept(at.toString());
        }
        traffic.ask("close");
        engine.ask("close");
        topics.delete(name, LaneKind.RAPPORT);
        return measured;
    }

    /** Sends until both processes compile next to nothing any longer, and until what that has left behind is done. */
    private void warmUp(double perSecond) {
        double compiled = compiled();
        for (int slice = 0; slice < plan.slicesOfWarmUp(); slice++) {
            send(perSecond, plan.sliceOfWarmUp());
            double now = compiled();
            progress.accept(String.format("warm-up: compiled for %,.0f ms", now - compiled));
            if (now - compiled < plan.sliceOfWarmUp().toMillis() * LatencyPlan.COMPILING_WHEN_WARM) {
                break;
            }
            compiled = now;
        }
        engine.ask("await " + records);
    }

    private double compiled() {
        return pauses(engine).get("compiled") + pauses(traffic).get("compiled");
    }

    private static Figures pauses(Child child) {
        return Figures.of(child.ask("pauses"));
    }

    private Measured measure(double share, boolean alertCommits, double perSecond) {
        send(perSecond, plan.settling());
        engine.ask("clear");
        Use use = new Use(Map.of("engine", engine.pid(), "broker", site.brokerPid(), "traffic", traffic.pid()));
        Figures before = pauses(engine);
        Figures late = sent(asked("measure", perSecond, plan.during()));
        Figures used = use.soFar();
        Figures after = pauses(engine);
        Figures commits = Figures.of(engine.ask("commits"));
        send(perSecond, plan.settling());
        Figures delays = Figures.of(traffic.ask("delays"));
        engine.ask("await " + records);
        used.put("late99", late.get("late99"))
                .put("collecting", after.get("millis") - before.get("millis"))
                .put("compiling", after.get("compiled") - before.get("compiled"));
        return new Measured(share, alertCommits, delays, commits, used);
    }

    private void send(double perSecond, Duration during) {
        sent(asked("send", perSecond, during));
    }

    private static String asked(String what, double perSecond, Duration during) {
        return what + " " + perSecond + " " + during.toMillis();
    }

    private Figures open(String name, String input, boolean alertCommits) {
        String question = "open " + name + " " + input + (alertCommits ? " on " : " off ") + records;
        return Figures.of(engine.ask(question));
    }

    private String name(boolean alertCommits) {
        return (alertCommits ? "on-" : "off-") + names++;
    }

    /** Makes a topic with a touchpoint of each customer, and so many after them. */
    private void fill(String input, int events) throws ExecutionException, InterruptedException {
        topics.create(input);
        records = 0;
        sent("fill " + input + " " + events);
    }

    /** What else was measured; the records are counted. */
    private Figures sent(String question) {
        Figures sent = Figures.of(traffic.ask(question));
        records += Math.round(sent.get("records"));
        return sent;
    }

    @Override
    public void close() {
        traffic.close();
        engine.close();
        topics.close();
    }
}
