package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.process.Figures;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.streams.RapportTopology;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.step.Environment;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** Rapport as it ships, but for the time: it is the records' alone, so that the outputs can be foretold. */
public final class RapportLane implements Lane {
    private final Place place;
    private final RuleBook rules;
    private final StoreKind store;
    private final int threads;
    private final long records;

    /**
     * @param store where states live
     * @param threads how many stream threads there are
     */
    public RapportLane(Place place, RuleBook rules, StoreKind store, int threads) {
        this.place = place;
        this.rules = rules;
        this.store = store;
        this.threads = threads;
        records = Load.read(place.directory(), place.partitions()).records();
    }

    @Override
    public Figures round(String name) throws Exception {
        Topics topics = Topics.named(name + ".", Map.of("touchpoints", place.input()));
        PlainMeters meters = new PlainMeters();
        try (ConfluentRegistry registry = ConfluentRegistry.connect(List.of(place.registry()), Map.of());
                Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrap()))) {
            SchemaIds ids = SchemaIds.register(registry, topics);
            StreamsSettings settings = settings(name);
            CommitPacers commits = new CommitPacers(AlertCommits.DEFAULT);
            Environment environment =
                    new Environment(Policy.DEFAULT, () -> rules, registry, ids, meters, new Waiting(), commits);
            RapportTopology topology = new RapportTopology(topics, settings, environment);
            try (KafkaStreams streams = new KafkaStreams(topology.build(), uncleaned(settings), commits.clients())) {
                streams.start();
                Observer observer = new Observer(admin, name, records, place.brokerPid());
                Figures figures = observer.watch(() -> taken(meters.total()));
                return figures.put("heap", heapInUse());
            }
        }
    }

    private StreamsSettings settings(String name) {
        StreamsSettings d = StreamsSettings.defaults(
                name, place.bootstrap(), place.directory().resolve("streams"));
        return new StreamsSettings(
                d.applicationId(),
                d.bootstrapServers(),
                d.exactlyOnce(),
                d.commitInterval(),
                threads,
                d.stateDir(),
                store,
                TimeSettings.EVENT,
                d.replicationFactor(),
                d.kafka());
    }

    /** The changelog is compacted, but not while a round lasts. */
    static Properties uncleaned(StreamsSettings settings) {
        Properties properties = settings.toProperties();
        properties.put(StreamsConfig.topicPrefix("min.compaction.lag.ms"), Long.toString(Long.MAX_VALUE));
        return properties;
    }

    private static long taken(Counts counts) {
        return counts.touchpoints().received() + counts.touchpoints().timeRecords();
    }

    /** What is left on the heap after a collection, with all states in the store. */
    private static double heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
