package io.rapport.bench.scale;

import io.rapport.bench.lane.Observer;
import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.ProcessTime;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.RapportTopology;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.step.Environment;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;

/** Rapport as it ships, which stands still between the touchpoints that it is asked to take. */
final class Engine implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Place place;
    private final String name;
    private final ConfluentRegistry registry;
    private final KafkaStreams streams;
    private final PlainMeters meters = new PlainMeters();
    private final Restoring restoring = new Restoring();
    private final long opened = System.currentTimeMillis();

    Engine(Place place, StreamsSettings settings) {
        this.place = place;
        name = settings.applicationId();
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
        CommitPacers pacers = new CommitPacers(AlertCommits.DEFAULT);
        SchemaIds ids = SchemaIds.register(registry, topics);
        RuleBook rules = RuleLibrary.builtIn();
        Environment environment =
                new Environment(Policy.DEFAULT, () -> rules, registry, ids, meters, new Waiting(), pacers);
        RapportTopology topology = new RapportTopology(topics, settings, environment);
        streams = new KafkaStreams(topology.build(), settings.toProperties(), pacers.clients());
        streams.setGlobalStateRestoreListener(restoring);
        streams.start();
    }

    /** Goes on until so many records of input have been taken in all and committed, and stands still; what that took. */
    Figures take(long records) throws Exception {
        long before = taken();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            Observer observer = new Observer(admin, name, records, place.brokerPid());
            streams.resume();
            Figures figures = observer.watch(() -> taken() > before ? taken() : 0);
            streams.pause();
            return figures;
        }
    }

    private long taken() {
        Counts counts = meters.total();
        return counts.touchpoints().received() + counts.touchpoints().timeRecords();
    }

    /** Heap in use after a collection. */
    Figures held() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Figures().put("heap", (double) heap);
    }

    /**
     * When it got how far, epoch milliseconds, once it has taken so many records of input: a partition goes on as soon as
     * its own states are restored.
     */
    Figures restored(long waiting) {
        long first = whenTaken(1);
        long last = whenTaken(waiting);
        return new Figures()
                .put("opened", (double) opened)
                .put("restoring", (double) restoring.began())
                .put("first", (double) first)
                .put("restored", (double) restoring.ended())
                .put("last", (double) last)
                .put("cpu", ProcessTime.seconds(ProcessHandle.current().pid()))
                .put("records", (double) restoring.records())
                .put("bytes", restoredBytes());
    }

    private long whenTaken(long records) {
        while (taken() < records) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return System.currentTimeMillis();
    }

    /** Compressed, as they came over the network. */
    private double restoredBytes() {
        return streams.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("bytes-consumed-total")
                        && metric.getKey().tags().getOrDefault("client-id", "").contains("restore-consumer")
                        && !metric.getKey().tags().containsKey("topic"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }

    @Override
    public void close() {
        streams.close();
        registry.close();
    }
}
