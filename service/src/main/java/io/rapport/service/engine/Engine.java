package io.rapport.service.engine;

import io.rapport.core.rule.RuleBook;
import io.rapport.service.http.Health;
import io.rapport.service.rules.RuleFollower;
import io.rapport.service.settings.EngineSettings;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.service.settings.Settings;
import io.rapport.streams.RapportTopology;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Recovery;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.step.Environment;
import io.rapport.streams.step.Stages;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import io.rapport.wire.registry.InMemoryRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Kafka Streams engine in this process, from its start until it is closed or fails for good. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final ConfluentRegistry registry;
    private final Waiting waiting;
    private final PlainMeters counts;
    private final RuleFollower rules;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Engine(KafkaStreams streams, Environment environment, ConfluentRegistry registry, PlainMeters counts) {
        this.streams = streams;
        this.registry = registry;
        this.counts = counts;
        waiting = environment.waiting();
        rules = (RuleFollower) environment.rules();
    }

    /** Sees to topics and schemas, waiting for a registry that does not answer yet, and starts. */
    public static Engine start(Settings settings) {
        return start(settings, new Waiting());
    }

    /** The same with a waiting that can be watched and told to stop from elsewhere. */
    static Engine start(Settings settings, Waiting waiting) {
        Topics topics = prepare(settings);
        ConfluentRegistry registry = connect(settings);
        PlainMeters counts = new PlainMeters();
        SchemaIds ids = waiting.until(() -> SchemaIds.register(registry, topics));
        StreamsSettings streamsSettings = streams(settings);
        RuleFollower rules = RuleFollower.start(settings.rules(), client(settings.kafka()), topics.rules(), registry);
        CommitPacers commits = new CommitPacers(settings.engine().alertCommits());
        Environment environment = new Environment(settings.policy(), rules, registry, ids, counts, waiting, commits);
        Topology topology = new RapportTopology(topics, streamsSettings, environment).build();
        KafkaStreams streams = new KafkaStreams(topology, streamsSettings.toProperties(), commits.clients());
        Engine engine = new Engine(streams, environment, registry, counts);
        engine.run();
        return engine;
    }

    /** The catalogue of topics under the names that the settings give. */
    public static Topics topics(Settings settings) {
        return Topics.named(settings.topics().prefix(), Map.of());
    }

    /** Sees to it that the topics are there, and returns their catalogue. */
    public static Topics prepare(Settings settings) {
        Topics topics = topics(settings);
        new TopicMaker(settings.kafka(), settings.topics()).ensure(topics);
        return topics;
    }

    /** The topology that the settings give, in Kafka Streams' own words. */
    public static String describe(Settings settings) {
        Environment environment = new Environment(
                settings.policy(),
                () -> RuleBook.EMPTY,
                new InMemoryRegistry(),
                new SchemaIds(0, 0, 0, 0, 0, 0, 0, 0),
                new PlainMeters(),
                new Waiting());
        return new RapportTopology(topics(settings), streams(settings), environment)
                .build()
                .describe()
                .toString();
    }

    /** A client of the registry that the settings name. */
    public static ConfluentRegistry connect(Settings settings) {
        return ConfluentRegistry.connect(
                settings.registry().urls(), settings.registry().properties());
    }

    /** The properties that every client of a cluster has. */
    public static Map<String, Object> client(KafkaSettings kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        return properties;
    }

    /** The engine's settings in the words of its topology. */
    public static StreamsSettings streams(Settings settings) {
        EngineSettings engine = settings.engine();
        return new StreamsSettings(
                engine.applicationId(),
                settings.kafka().bootstrap(),
                true,
                engine.commitInterval(),
                engine.threads(),
                engine.stateDirectory().toAbsolutePath(),
                engine.store() == EngineSettings.Store.MEMORY ? StoreKind.IN_MEMORY : StoreKind.ROCKSDB,
                time(engine),
                settings.topics().replication(),
                settings.kafka().properties());
    }

    private static TimeSettings time(EngineSettings engine) {
        return engine.time() == EngineSettings.Time.LIVE
                ? TimeSettings.LIVE.publishingEvery(engine.metricsEvery())
                : TimeSettings.EVENT;
    }

    private void run() {
        streams.setUncaughtExceptionHandler(new Recovery());
        streams.setStateListener((now, before) -> {
            LOG.info("Engine {} (was {})", now, before);
            if (now == State.ERROR || now == State.NOT_RUNNING) {
                ended.countDown();
            }
        });
        streams.start();
    }

    /** How it is: live until it has failed for good, ready while it processes. */
    public Health health() {
        State state = streams.state();
        boolean live = state != State.ERROR && state != State.PENDING_ERROR;
        if (waiting.isWaiting()) {
            return new Health(live, false, "waiting for the schema registry");
        }
        return new Health(live, state == State.RUNNING, state.name().toLowerCase(Locale.ROOT));
    }

    /** Waits until it has ended, and says whether that was in order. */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return streams.state() != State.ERROR;
    }

    /** What it has counted. */
    public PlainMeters counts() {
        return counts;
    }

    /** The rule sets that there are at the moment, and who is told of others. */
    public RuleFollower rules() {
        return rules;
    }

    /** How many customers have a state here; 0 while that cannot be said. */
    public long customers() {
        try {
            return streams.store(
                            StoreQueryParameters.fromNameAndType(Stages.CUSTOMERS, QueryableStoreTypes.keyValueStore()))
                    .approximateNumEntries();
        } catch (InvalidStateStoreException notNow) {
            return 0;
        }
    }

    KafkaStreams streams() {
        return streams;
    }

    /** Stops in order: what was processed is committed. */
    @Override
    public void close() {
        waiting.stop();
        if (!streams.close(STOP_WITHIN)) {
            LOG.warn("The engine did not stop within {}; the open transaction will be processed again", STOP_WITHIN);
        }
        rules.close();
        registry.close();
    }
}
