package io.rapport.bench.deadline;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.Place;
import io.rapport.bench.latency.LatencyMain;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.site.Site;
import io.rapport.bench.traffic.Sender;
import io.rapport.bench.traffic.Traffic;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Gives an engine its deadlines, asks what it holds, and watches an instant at which many are due, round after round. */
public final class DeadlineCourse implements AutoCloseable {
    private static final String INPUT = "owed";
    private static final String ROUND = "deadlines";

    /** A new partition may refuse a producer's first batch and take its second: so the first records go one at a time. */
    private static final int ONE_BY_ONE = 100;

    /** From the last promise that is sent to the instant at which all are due. */
    private static final Duration NOTICE = DeadlinePlan.SETTLING.plusSeconds(DeadlinePlan.SECONDS_BEFORE + 2);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;
    private final DeadlinePlan plan;
    private final RoundTopics topics;
    private final Consumer<String> progress;
    private final List<Fired> fired = new ArrayList<>();
    private Figures held = new Figures();

    /**
     * @param progress is told what has been done
     */
    public DeadlineCourse(Site site, DeadlinePlan plan, Consumer<String> progress) {
        this.site = site;
        this.plan = plan;
        this.progress = progress;
        topics = new RoundTopics(site.bootstrap(), plan.size().partitions());
    }

    /** Does all of it. */
    public void run() throws ExecutionException, InterruptedException {
        topics.create(INPUT);
        topics.createFor(ROUND, LaneKind.RAPPORT);
        try (TouchpointProducer loading = producer(Map.of());
                TouchpointProducer producer = producer(Map.of("linger.ms", "0"));
                Child engine = engine()) {
            long records = load(loading);
            progress.accept(String.format("written %,d touchpoints", records));
            Figures taken = Figures.of(engine.ask("open " + ROUND + " " + INPUT + " on " + records));
            held = Figures.of(engine.ask("hold")).put("perSecond", records / taken.get("seconds"));
            progress.accept("held " + held.line());
            Traffic traffic = new Traffic(plan.size().customers(), plan.size().seed());
            Sender sender = new Sender(traffic::next, producer);
            for (int round = 0; round < plan.rounds(); round++) {
                fire(round, loading, sender, engine);
            }
            engine.ask("close");
        }
    }

    private long load(TouchpointProducer producer) {
        long records = 0;
        for (int customer = 0; customer < plan.size().customers(); customer++) {
            long at = Sender.now() / 1000;
            producer.send(Owed.order(customer, at));
            records++;
            if (customer % DeadlinePlan.PER_COMPLAINT == 0) {
                producer.send(Owed.complaint(customer, at));
                records++;
            }
            if (customer < ONE_BY_ONE) {
                producer.flush();
            }
        }
        producer.flush();
        return records;
    }

    private void fire(int round, TouchpointProducer promising, Sender sender, Child engine) {
        long now = Sender.now() / 1000;
        long due = now + NOTICE.toMillis() + plan.due() / 10;
        for (int i = 0; i < plan.due(); i++) {
            promising.send(Owed.promise("awaiting-" + round + "-" + i, now, due));
        }
        promising.flush();
        try (Fired watched = new Fired(site.bootstrap(), ROUND, plan.size().partitions(), due)) {
            sendUntil(due - DeadlinePlan.SECONDS_BEFORE * 1_000L - 1_000, sender);
            Figures before = Figures.of(engine.ask("pauses"));
            sendUntil(due + DeadlinePlan.SECONDS_AFTER * 1_000L + 1_000, sender);
            watched.collected(before, Figures.of(engine.ask("pauses")));
            await(watched, due);
            fired.add(watched);
        }
        progress.accept(String.format(
                "round %d: %,d alerts read",
                round + 1, fired.get(round).committedTold().count()));
    }

    private void sendUntil(long instant, Sender sender) {
        sender.send(plan.perSecond(), Duration.ofMillis(Math.max(0, instant - Sender.now() / 1000)));
    }

    private void await(Fired watched, long due) {
        while (watched.committedTold().count() < plan.due()) {
            if (Sender.now() / 1000 - due > PATIENCE.toMillis()) {
                throw new IllegalStateException(String.format(
                        "of %,d alerts only %,d came",
                        plan.due(), watched.committedTold().count()));
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private Child engine() {
        Place place = site.place(INPUT, plan.size());
        List<String> arguments = new ArrayList<>(place.arguments());
        plan.kafka().forEach((key, value) -> arguments.add(key + "=" + value));
        return Child.start(plan.engineOptions(), LatencyMain.class, arguments.toArray(new String[0]));
    }

    private TouchpointProducer producer(Map<String, String> properties) {
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(site.registry()), Map.of())) {
            SchemaIds ids = SchemaIds.register(registry, Topics.named("load.", Map.of("touchpoints", INPUT)));
            return new TouchpointProducer(new KafkaSettings(site.bootstrap(), properties), INPUT, ids);
        }
    }

    /** What the engine held when all was loaded. */
    Figures held() {
        return held;
    }

    /** What was seen, by round. */
    List<Fired> fired() {
        return fired;
    }

    @Override
    public void close() {
        topics.close();
    }
}
