package io.rapport.service.e2e;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleFile;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.Platform;
import io.rapport.service.e2e.kit.SharedPlatform;
import io.rapport.service.e2e.kit.Told;
import io.rapport.service.e2e.kit.Written;
import io.rapport.service.engine.Engine;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.rules.Rules;
import io.rapport.service.rules.RulesSettings;
import io.rapport.service.settings.EngineSettings;
import io.rapport.service.settings.Settings;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.ConfluentRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Rules that are published hold from their time on, without a restart; what cannot be used is refused. */
@ExtendWith(SharedPlatform.class)
final class RulesTopicTest {
    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final String CALLS = """
            version: calls
            rules:
              - {id: any-call, title: Somebody calls, on: contact}
            """;
    private static final String RETURNS = """
            version: returns
            rules:
              - {id: any-return, title: Something comes back, on: return}
            """;
    private static final String BROKEN = """
            version: broken
            rules:
              - {id: any-quote, title: Somebody asks, on: {kinds: quote, when: touchpoint.amont > 5}}
            """;

    private static final Map<String, Long> ONE_OF_EACH = Map.of("any-call", 1L, "any-return", 1L);

    @Test
    void publishedRulesHoldFromTheirTimeOnAndARestartAppliesTheSame(Platform platform) throws Exception {
        // Given
        Settings settings = settings(platform.settings("rules", Policy.DEFAULT));
        Topics topics = Engine.prepare(settings);
        try (ConfluentRegistry registry = platform.connect();
                Committed committed = new Committed(platform.bootstrap())) {
            SchemaIds ids = SchemaIds.register(registry, topics);
            Told told = new Told(settings.policy(), book(), ids);
            ListAppender<ILoggingEvent> log = logOfRules();
            try (Engine engine = Engine.start(settings)) {
                // When
                publishAll(settings, topics, ids);
                awaitVersion(engine, "returns");
                happen(settings, told, ids);

                // Then
                committed.awaitDone("rules", topics.touchpoints(), WITHIN);
                Written.read(committed, topics).isExactly(told);
                assertThat(engine.counts().total().alerts()).isEqualTo(ONE_OF_EACH);
                assertThat(versions(engine)).containsExactly("built-in", "calls", "returns");
                assertThat(log.list)
                        .extracting(ILoggingEvent::getFormattedMessage)
                        .anySatisfy(line -> assertThat(line).contains("broken are refused", "amont"));
            }
            assertThatAReplayAppliesTheSame(settings, told, topics, committed);
        }
    }

    /** Sets of the topic come into force a minute after they were published at the earliest. */
    private static Settings settings(Settings s) {
        RulesSettings rules = new RulesSettings(RulesSettings.BUILT_IN, Duration.ofMinutes(1));
        return new Settings(s.kafka(), s.registry(), s.topics(), s.engine(), rules, s.http(), s.policy());
    }

    private static RuleBook book() {
        return Rules.of(RulesSettings.DEFAULT)
                .with(RuleFile.read("calls", CALLS, NOON + MINUTE))
                .with(RuleFile.read("returns", RETURNS, NOON + 2 * HOUR));
    }

    /** All at noon: one that should have held before, one that cannot be used, and one for later. */
    private static void publishAll(Settings settings, Topics topics, SchemaIds ids) throws Exception {
        RecordEncoder encoder = new RecordEncoder(ids);
        Map<String, Object> properties =
                Map.of("bootstrap.servers", settings.kafka().bootstrap());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (PublishedRules rules : List.of(
                    new PublishedRules("calls", NOON - HOUR, CALLS, null),
                    new PublishedRules("broken", NOON, BROKEN, null),
                    new PublishedRules("returns", NOON + 2 * HOUR, RETURNS, null))) {
                byte[] key = rules.version().getBytes(StandardCharsets.UTF_8);
                String topic = topics.rules().name();
                producer.send(new ProducerRecord<>(topic, 0, NOON, key, encoder.rules(rules)))
                        .get();
            }
        }
    }

    private static void awaitVersion(Engine engine, String version) {
        Awaitility.await("rules " + version)
                .atMost(WITHIN)
                .until(() -> versions(engine).contains(version));
    }

    private static List<String> versions(Engine engine) {
        return engine.rules().get().sets().stream().map(RuleSet::version).toList();
    }

    /** A call and a return before each set holds, and while it does. */
    private static void happen(Settings settings, Told told, SchemaIds ids) {
        String topic = Engine.topics(settings).touchpoints().name();
        try (TouchpointProducer producer = new TouchpointProducer(settings.kafka(), topic, ids)) {
            for (Touchpoint touchpoint : List.of(
                    touchpoint("too-soon", "anna", NOON + MINUTE / 2, Kind.CONTACT)
                            .build(),
                    touchpoint("call", "berta", NOON + 2 * MINUTE, Kind.CONTACT).build(),
                    touchpoint("not-yet", "carla", NOON + 3 * MINUTE, Kind.RETURN)
                            .build(),
                    touchpoint("return", "dora", NOON + 3 * HOUR, Kind.RETURN).build(),
                    touchpoint("no-more", "emma", NOON + 3 * HOUR, Kind.CONTACT).build())) {
                producer.send(touchpoint);
                told.accept(touchpoint, touchpoint.occurredAt());
            }
            producer.tellTime();
        }
        told.finish(NOON + 3 * HOUR);
    }

    private static ListAppender<ILoggingEvent> logOfRules() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger("io.rapport.service.rules")).addAppender(log);
        return log;
    }

    /** Another application does all of the input anew, and appends what the first one wrote. */
    private static void assertThatAReplayAppliesTheSame(Settings s, Told told, Topics topics, Committed committed) {
        EngineSettings e = s.engine();
        EngineSettings again = new EngineSettings(
                "rules-again",
                e.threads(),
                e.store(),
                e.stateDirectory().resolveSibling("rules-again"),
                e.commitInterval(),
                e.alertCommits(),
                e.metricsEvery(),
                e.time());
        try (Engine engine = Engine.start(
                new Settings(s.kafka(), s.registry(), s.topics(), again, s.rules(), s.http(), s.policy()))) {
            committed.awaitDone("rules-again", topics.touchpoints(), WITHIN);
            assertThat(versions(engine)).containsExactly("built-in", "calls", "returns");
            Map<String, List<String>> twice = new HashMap<>();
            told.alerts().forEach((id, records) -> twice.put(id, twice(records)));
            assertThat(Written.byKey(committed.all(topics.alerts()))).isEqualTo(twice);
        }
    }

    private static List<String> twice(List<String> records) {
        return Stream.concat(records.stream(), records.stream()).toList();
    }
}
