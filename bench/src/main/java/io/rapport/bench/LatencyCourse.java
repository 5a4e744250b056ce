package io.rapport.bench;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.latency.LatencyMain;
import io.rapport.bench.latency.Sender;
import io.rapport.bench.latency.Traffic;
import io.rapport.bench.load.LoadSize;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.Spread;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.site.Site;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Measures what the engine can do, with alert commits and without, and then what an alert takes at shares of that. */
final class LatencyCourse implements AutoCloseable {
    private static final String FULL = "full";

    /**
     * A partition that the broker does not know yet may refuse a producer's first batch and take its second, and then no
     * other: so the first records go one at a time, enough of them to come to every partition.
     */
    private static final int ONE_BY_ONE = 100;

    private final Site site;
    private final LatencyPlan plan;
    private final RoundTopics topics;
    private final Consumer<String> progress;
    private int names;

    LatencyCourse(Site site, LatencyPlan plan, Consumer<String> progress) {
        this.site = site;
        this.plan = plan;
        this.progress = progress;
        topics = new RoundTopics(site.bootstrap(), plan.size().partitions());
    }

    /** Rounds through input that is there beforehand, in turn (A B, B A, ...), after one that is not counted. */
    FullLoad full() throws ExecutionException, InterruptedException {
        long records = prepare(FULL, plan.size().events());
        FullLoad full = new FullLoad(new ArrayList<>(), new ArrayList<>());
        try (Child engine = engine(FULL)) {
            round(engine, true, records);
            round(engine, false, records);
            for (int i = 0; i < plan.rounds(); i++) {
                boolean onFirst = i % 2 == 0;
                full.add(onFirst, round(engine, onFirst, records));
                full.add(!onFirst, round(engine, !onFirst, records));
            }
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

    private double round(Child engine, boolean alertCommits, long records)
            throws ExecutionException, InterruptedException {
        String name = name(alertCommits);
        topics.createFor(name, LaneKind.RAPPORT);
        double seconds = open(engine, name, alertCommits, records).get("seconds");
        progress.accept(String.format("%-12s %,10.0f/s  %s", name, records / seconds, engine.ask("commits")));
        engine.ask("close");
        topics.delete(name, LaneKind.RAPPORT);
        return records / seconds;
    }

    /** The delays at each share of full load, with alert commits or without. */
    List<Measured> live(boolean alertCommits, double full) throws ExecutionException, InterruptedException {
        String input = "live-" + (alertCommits ? "on-" : "off-") + names;
        String name = name(alertCommits);
        List<Measured> measured = new ArrayList<>();
        topics.createFor(name, LaneKind.RAPPORT);
        long records = prepare(input, plan.size().events());
        try (Child engine = engine(input);
                TouchpointProducer producer = producer(input, Map.of("linger.ms", "0"));
                Readers readers =
                        new Readers(site.bootstrap(), name, plan.size().partitions())) {
            open(engine, name, alertCommits, records);
            Sender sender =
                    new Sender(new Traffic(plan.size().customers(), plan.size().seed())::next, producer);
            sender.send(full / 2, plan.warmUp());
            for (double share : plan.shares()) {
                Figures commits = send(engine, sender, readers, full * share);
                Measured at = readers.measured(share, alertCommits, commits);
                measured.add(at);
                progress.accept(at.toString());
            }
            engine.ask("close");
        }
        topics.delete(name, LaneKind.RAPPORT);
        return measured;
    }

    /** Sends at a rate, and counts what is meant to go within the time of the plan; where commits took their time then. */
    private Figures send(Child engine, Sender sender, Readers readers, double perSecond) {
        sender.send(perSecond, plan.settling());
        engine.ask("clear");
        long start = Sender.now();
        readers.count(start, start + plan.during().toMillis() * 1000);
        long behind = sender.send(perSecond, plan.during());
        Figures commits = Figures.of(engine.ask("commits")).put("behind", (double) behind);
        sender.send(perSecond, plan.settling());
        return commits;
    }

    private Figures open(Child engine, String name, boolean alertCommits, long records) {
        return Figures.of(engine.ask("open " + name + " " + (alertCommits ? "on " : "off ") + records));
    }

    private String name(boolean alertCommits) {
        return (alertCommits ? "on-" : "off-") + names++;
    }

    private Child engine(String input) {
        Place place = site.place(input, plan.size());
        List<String> arguments = new ArrayList<>(place.arguments());
        plan.kafka().forEach((key, value) -> arguments.add(key + "=" + value));
        return Child.start(plan.engineOptions(), LatencyMain.class, arguments.toArray(new String[0]));
    }

    /** Makes a topic with a touchpoint of each customer, and so many after them; how many records that is. */
    private long prepare(String input, int events) throws ExecutionException, InterruptedException {
        LoadSize size = plan.size();
        topics.create(input);
        Traffic traffic = new Traffic(size.customers(), size.seed());
        try (TouchpointProducer producer = producer(input, Map.of())) {
            for (int customer = 0; customer < size.customers(); customer++) {
                producer.send(traffic.first(customer, Sender.now() / 1000));
                if (customer < ONE_BY_ONE) {
                    producer.flush();
                }
            }
            for (int i = 0; i < events; i++) {
                producer.send(traffic.next(Sender.now() / 1000));
            }
            producer.flush();
        }
        return size.customers() + (long) events;
    }

    private TouchpointProducer producer(String input, Map<String, String> properties) {
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(site.registry()), Map.of())) {
            SchemaIds ids = SchemaIds.register(registry, Topics.named("load.", Map.of("touchpoints", input)));
            return new TouchpointProducer(new KafkaSettings(site.bootstrap(), properties), input, ids);
        }
    }

    @Override
    public void close() {
        topics.close();
    }
}
