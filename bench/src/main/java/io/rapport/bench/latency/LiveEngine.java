package io.rapport.bench.latency;

import io.rapport.bench.lane.Observer;
import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Figures;
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
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;

/** Rapport as it ships, in the wall clock's time, with alert commits or without. */
final class LiveEngine implements AutoCloseable {
    private final Place place;
    private final String name;
    private final ConfluentRegistry registry;
    private final KafkaStreams streams;
    private final PlainMeters meters = new PlainMeters();
    private final CommitBook commits = new CommitBook();

    /**
     * @param name of its group, with which its outputs begin
     * @param kafka what is to differ in its clients
     */
    LiveEngine(Place place, String name, boolean alertCommits, Map<String, String> kafka) {
        this.place = place;
        this.name = name;
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
        CommitPacers pacers = new CommitPacers(alertCommits ? AlertCommits.DEFAULT : AlertCommits.OFF, commits::add);
        SchemaIds ids = SchemaIds.register(registry, topics);
        RuleBook rules = RuleLibrary.builtIn();
        Environment environment =
                new Environment(Policy.DEFAULT, () -> rules, registry, ids, meters, new Waiting(), pacers);
        StreamsSettings settings = settings(kafka);
        RapportTopology topology = new RapportTopology(topics, settings, environment);
        streams = new KafkaStreams(topology.build(), settings.toProperties(), pacers.clients());
        streams.start();
    }

    private StreamsSettings settings(Map<String, String> kafka) {
        StreamsSettings d = StreamsSettings.defaults(
                name, place.bootstrap(), place.directory().resolve("streams"));
        return new StreamsSettings(
                d.applicationId(),
                d.bootstrapServers(),
                d.exactlyOnce(),
                d.commitInterval(),
                d.threads(),
                d.stateDir(),
                d.store(),
                d.time(),
                d.replicationFactor(),
                kafka);
    }

    /** Waits until so many records of input have been taken and committed; what that took. */
    Figures await(long records) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            return new Observer(admin, name, records, place.brokerPid()).watch(() -> taken(meters.total()));
        }
    }

    private static long taken(Counts counts) {
        return counts.touchpoints().received() + counts.touchpoints().timeRecords();
    }

    /** What it holds; to be asked while nothing comes in and nothing is due. */
    Figures holdings() {
        return Holdings.of(streams);
    }

    CommitBook commits() {
        return commits;
    }

    @Override
    public void close() {
        streams.close();
        registry.close();
    }
}
