package io.rapport.bench.lane;

import io.rapport.bench.process.Figures;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.streams.RapportTopology;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.step.Environment;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** Rapport as it ships, on a place of the bench: default policy, full explanations. It has to be started. */
public final class Installation implements AutoCloseable {
    private final Place place;
    private final String name;
    private final ConfluentRegistry registry;
    private final KafkaStreams streams;
    private final PlainMeters meters = new PlainMeters();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * @param settings whose application id is the round's name: its outputs begin with it
     * @param rules that hold
     * @param commits when alerts end a transaction early
     */
    public Installation(Place place, StreamsSettings settings, RuleBook rules, CommitPacers commits) {
        this.place = place;
        name = settings.applicationId();
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
        SchemaIds ids = SchemaIds.register(registry, topics);
        Environment environment =
                new Environment(Policy.DEFAULT, () -> rules, registry, ids, meters, new Waiting(), commits);
        RapportTopology topology = new RapportTopology(topics, settings, environment);
        streams = new KafkaStreams(topology.build(), settings.toProperties(), commits.clients());
        streams.setUncaughtExceptionHandler(thrown -> {
            failure.compareAndSet(null, thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** What Kafka Streams makes of it. */
    public KafkaStreams streams() {
        return streams;
    }

    /** How many records of input have been taken; an exception once it has died, so that nobody waits for the rest. */
    public long taken() {
        Throwable died = failure.get();
        if (died != null) {
            throw new IllegalStateException("the engine of " + name + " has died", died);
        }
        Counts counts = meters.total();
        return counts.touchpoints().received() + counts.touchpoints().timeRecords();
    }

    /** Waits until so many records of input have been taken in all and committed; what that took. */
    public Figures await(long records) throws Exception {
        return await(records, () -> {});
    }

    /**
     * The same where nothing goes on until somebody begins.
     *
     * @param begin is called when all is ready to watch
     */
    public Figures await(long records, Runnable begin) throws Exception {
        long before = Math.min(taken(), records - 1);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            Observer observer = new Observer(admin, name, records, place.brokerPid());
            begin.run();
            return observer.watch(() -> taken() > before ? taken() : 0);
        }
    }

    @Override
    public void close() {
        streams.close();
        registry.close();
    }
}
