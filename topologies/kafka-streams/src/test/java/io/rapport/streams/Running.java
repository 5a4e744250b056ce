package io.rapport.streams;

import io.rapport.core.alert.Command;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.schemas.Alert;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.meter.PlainMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.record.TimeRecord;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.step.Environment;
import io.rapport.streams.step.Stages;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topic;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in Kafka's test driver, with a registry and a wall clock of its own. */
final class Running implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final RuleBook LIBRARY = RuleLibrary.builtIn();

    final Topics topics = Topics.defaults();
    final InMemoryRegistry registry = new InMemoryRegistry();
    final PlainMeters meters = new PlainMeters();
    final Waiting waiting = new Waiting();
    final SchemaIds ids = SchemaIds.register(registry, topics);
    final RecordEncoder encoder = new RecordEncoder(ids);
    /** What firing one deadline takes; what the thread has had for other work between inputs. */
    private static final long FIRING_NANOS = 25_000;

    private static final long BETWEEN_NANOS = 50_000_000;

    private final String applicationId;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> touchpoints;
    private final TestInputTopic<byte[], byte[]> commands;
    private long nanos;

    /** Under the rules that come with Rapport. */
    Running(StreamsSettings settings) {
        this(settings, () -> LIBRARY);
    }

    Running(StreamsSettings settings, Supplier<RuleBook> rules) {
        Environment environment = new Environment(
                Policy.DEFAULT,
                rules,
                registry,
                ids,
                meters,
                waiting,
                new CommitPacers(AlertCommits.DEFAULT),
                this::nanos);
        RapportTopology topology = new RapportTopology(topics, settings, environment);
        applicationId = settings.applicationId();
        driver = new TopologyTestDriver(topology.build(), settings.toProperties(), NOON);
        touchpoints = driver.createInputTopic(
                topics.touchpoints().name(), new ByteArraySerializer(), new ByteArraySerializer());
        commands = driver.createInputTopic(
                topics.alertCommands().name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Only a firing is timed, so that 1,000 of them are a slice whatever the machine does. */
    private long nanos() {
        nanos += FIRING_NANOS;
        return nanos;
    }

    static StreamsSettings settings(Path stateDir) {
        return StreamsSettings.defaults("rapport-test", "localhost:9", stateDir);
    }

    void send(Touchpoint touchpoint, long recordedAt) {
        send(bytes(touchpoint.customerId()), encoder.touchpoint(touchpoint), recordedAt);
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, long recordedAt) {
        send(key, value, new RecordHeaders(), recordedAt);
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers, long recordedAt) {
        nanos += BETWEEN_NANOS;
        touchpoints.pipeInput(new TestRecord<>(key, value, headers, recordedAt));
    }

    void send(Command command, long recordedAt) {
        sendCommand(bytes(command.customerId()), encoder.command(command, null), new RecordHeaders(), recordedAt);
    }

    void sendCommand(byte @Nullable [] key, byte @Nullable [] value, Headers headers, long recordedAt) {
        nanos += BETWEEN_NANOS;
        commands.pipeInput(new TestRecord<>(key, value, headers, recordedAt));
    }

    void sayTime(long time) {
        Headers headers = TimeRecord.of(topics.touchpoints().name(), 0, time).headers();
        send(null, null, headers, time);
    }

    void letWallClockPass(Duration duration) {
        nanos += BETWEEN_NANOS;
        driver.advanceWallClockTime(duration);
    }

    /** The records of alerts that have come out since last asked. */
    List<Alert> alerts() {
        return read(topics.alerts()).stream()
                .map(it -> Framed.read(it.value(), Alert.class))
                .toList();
    }

    /** What has come out since last asked. */
    List<TestRecord<byte[], byte[]>> read(Topic<String, ?> topic) {
        return read(topic.name());
    }

    /** How often a state has been written since last asked. */
    int writes() {
        return read(applicationId + "-" + Stages.CUSTOMERS + "-changelog").size();
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    Map<String, byte[]> states() {
        Map<String, byte[]> states = new TreeMap<>();
        try (var all = driver.<byte[], byte[]>getKeyValueStore(Stages.CUSTOMERS).all()) {
            all.forEachRemaining(entry -> states.put(text(entry.key), entry.value));
        }
        return states;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String header(TestRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    @Override
    public void close() {
        driver.close();
    }
}
