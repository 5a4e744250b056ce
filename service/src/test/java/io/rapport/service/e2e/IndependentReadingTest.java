package io.rapport.service.e2e;

import static io.rapport.service.e2e.kit.Committed.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.schemas.Alert;
import io.rapport.schemas.CustomerMetrics;
import io.rapport.schemas.Recovery;
import io.rapport.schemas.ServiceLevel;
import io.rapport.schemas.TouchpointEnriched;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.Load;
import io.rapport.service.e2e.kit.Platform;
import io.rapport.service.e2e.kit.SharedPlatform;
import io.rapport.service.e2e.kit.Told;
import io.rapport.service.e2e.kit.Written;
import io.rapport.service.embedded.ConfluentJavaScriptReader;
import io.rapport.service.embedded.ConfluentJavaScriptReader.Line;
import io.rapport.service.engine.Engine;
import io.rapport.service.settings.KafkaSettings;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.decode.RecordReader;
import io.rapport.wire.registry.ConfluentRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confluent's own JavaScript client reads every topic that we write, through the registry, as we read it ourselves. */
@ExtendWith(SharedPlatform.class)
final class IndependentReadingTest {
    private static final long SEED = 4711;

    @Test
    void outsiderReadsEveryOutputTopicAsWeDo(Platform platform) throws Exception {
        // Given
        Settings settings = readable(platform.settings("outside", Policy.DEFAULT));
        Topics topics = Engine.prepare(settings);
        try (ConfluentRegistry registry = platform.connect();
                Committed committed = new Committed(platform.bootstrap());
                Engine engine = Engine.start(settings)) {
            Told told = new Told(settings, SchemaIds.register(registry, topics));
            process(settings, topics, told, committed);
            assertThat(engine.counts().total().isConserved()).isTrue();

            // When
            Map<String, List<Line>> seen = readOutside(platform, topics);

            // Then
            Written written = Written.read(committed, topics);
            written.isExactly(told);
            assertEnriched(
                    seen.getOrDefault(topics.touchpointsEnriched().name(), List.of()), written.enriched(), registry);
            assertMetrics(seen.getOrDefault(topics.customerMetrics().name(), List.of()), written.metrics(), registry);
            assertAlerts(seen.getOrDefault(topics.alerts().name(), List.of()), written.alerts(), registry);
            assertRecoveries(seen.getOrDefault(topics.recoveries().name(), List.of()), written.recoveries(), registry);
            assertServiceLevels(
                    seen.getOrDefault(topics.serviceLevels().name(), List.of()), written.serviceLevels(), registry);
            assertDeadLetters(seen.getOrDefault(topics.deadLetters().name(), List.of()), written.deadLetters());
        }
    }

    /** KafkaJS knows gzip without further packages, but not the lz4 that we write unless told otherwise. */
    private static Settings readable(Settings s) {
        KafkaSettings kafka = new KafkaSettings(s.kafka().bootstrap(), Map.of("producer.compression.type", "gzip"));
        return new Settings(kafka, s.registry(), s.topics(), s.engine(), s.rules(), s.http(), s.policy());
    }

    private static void process(Settings settings, Topics topics, Told told, Committed committed) throws Exception {
        try (Load load = new Load(SEED, settings.kafka(), topics.touchpoints().name(), told)) {
            load.send(4_000);
            load.end();
        }
        committed.awaitDone("outside", topics.touchpoints(), Duration.ofSeconds(60));
    }

    private static Map<String, List<Line>> readOutside(Platform platform, Topics topics) {
        List<String> names = List.of(
                topics.touchpointsEnriched().name(),
                topics.customerMetrics().name(),
                topics.alerts().name(),
                topics.recoveries().name(),
                topics.serviceLevels().name(),
                topics.deadLetters().name());
        return new ConfluentJavaScriptReader(platform.bootstrap(), platform.registryUrl())
                .readAll(names).stream().collect(Collectors.groupingBy(Line::topic));
    }

    private static void assertEnriched(
            List<Line> lines, List<ConsumerRecord<byte[], byte[]>> records, ConfluentRegistry registry) {
        Map<String, TouchpointEnriched> ours = byPlace(records, reader(registry, TouchpointEnriched.class));
        assertThat(lines).hasSameSizeAs(records).hasSizeGreaterThan(3_500).allSatisfy(line -> {
            TouchpointEnriched our = Objects.requireNonNull(ours.get(place(line)));
            assertThat(line.value().at("/touchpoint/eventId").asText())
                    .isEqualTo(our.getTouchpoint().getEventId());
            assertThat(line.value().at("/touchpoint/occurredAt").asLong())
                    .isEqualTo(our.getTouchpoint().getOccurredAt().toEpochMilli());
            assertThat(line.value().at("/asOf").asLong())
                    .isEqualTo(our.getAsOf().toEpochMilli());
            assertThat(line.value().at("/late").asBoolean()).isEqualTo(our.getLate());
            assertThat(line.value().at("/outcomes")).hasSize(our.getOutcomes().size());
            assertThat(line.value().at("/contributions"))
                    .hasSize(our.getContributions().size());
        });
    }

    private static void assertMetrics(
            List<Line> lines, List<ConsumerRecord<byte[], byte[]>> records, ConfluentRegistry registry) {
        Map<String, CustomerMetrics> ours = byPlace(records, reader(registry, CustomerMetrics.class));
        assertThat(lines).hasSameSizeAs(records).isNotEmpty().allSatisfy(line -> {
            CustomerMetrics our = Objects.requireNonNull(ours.get(place(line)));
            assertThat(line.key()).contains(our.getCustomerId());
            assertThat(line.value().at("/customerId").asText()).isEqualTo(our.getCustomerId());
            assertThat(line.value().at("/asOf").asLong())
                    .isEqualTo(our.getAsOf().toEpochMilli());
        });
    }

    private static void assertAlerts(
            List<Line> lines, List<ConsumerRecord<byte[], byte[]>> records, ConfluentRegistry registry) {
        Map<String, Alert> ours = byPlace(records, reader(registry, Alert.class));
        assertThat(lines).hasSameSizeAs(records).isNotEmpty().allSatisfy(line -> {
            Alert our = Objects.requireNonNull(ours.get(place(line)));
            assertThat(line.key()).contains(our.getAlertId());
            assertThat(line.value().at("/alertId").asText()).isEqualTo(our.getAlertId());
            assertThat(line.value().at("/rule").asText()).isEqualTo(our.getRule());
            assertThat(line.value().at("/revision").asInt()).isEqualTo(our.getRevision());
            assertThat(line.value().at("/state").asText())
                    .isEqualTo(our.getState().name());
            assertThat(line.value().at("/raisedAt").asLong())
                    .isEqualTo(our.getRaisedAt().toEpochMilli());
            assertThat(line.value().at("/satisfaction").asDouble()).isEqualTo(our.getSatisfaction());
            assertThat(line.value().at("/risk").asDouble()).isEqualTo(our.getRisk());
        });
    }

    private static void assertRecoveries(
            List<Line> lines, List<ConsumerRecord<byte[], byte[]>> records, ConfluentRegistry registry) {
        Map<String, Recovery> ours = byPlace(records, reader(registry, Recovery.class));
        assertThat(lines).hasSameSizeAs(records).isNotEmpty().allSatisfy(line -> {
            Recovery our = Objects.requireNonNull(ours.get(place(line)));
            assertThat(line.key()).contains(our.getCustomerId());
            assertThat(line.value().at("/measuredFrom").asLong())
                    .isEqualTo(our.getMeasuredFrom().toEpochMilli());
            assertThat(line.value().at("/satisfactionAfter").asDouble()).isEqualTo(our.getSatisfactionAfter());
            assertThat(line.value().at("/bought").asBoolean()).isEqualTo(our.getBought());
        });
    }

    private static void assertServiceLevels(
            List<Line> lines, List<ConsumerRecord<byte[], byte[]>> records, ConfluentRegistry registry) {
        Map<String, ServiceLevel> ours = byPlace(records, reader(registry, ServiceLevel.class));
        assertThat(lines).hasSameSizeAs(records).isNotEmpty().allSatisfy(line -> {
            ServiceLevel our = Objects.requireNonNull(ours.get(place(line)));
            assertThat(line.key()).contains(our.getCustomerId());
            assertThat(line.value().at("/clock").asText()).isEqualTo(our.getClock());
            assertThat(line.value().at("/event").asText())
                    .isEqualTo(our.getEvent().name());
            assertThat(line.value().at("/dueAt").asLong())
                    .isEqualTo(our.getDueAt().toEpochMilli());
        });
    }

    /** A dead letter is the touchpoint as it came: an outsider reads it, and why it was rejected. */
    private static void assertDeadLetters(List<Line> lines, List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, ConsumerRecord<byte[], byte[]>> ours =
                records.stream().collect(Collectors.toMap(IndependentReadingTest::place, Function.identity()));
        assertThat(lines).hasSameSizeAs(records).isNotEmpty().allSatisfy(line -> {
            ConsumerRecord<byte[], byte[]> our = Objects.requireNonNull(ours.get(place(line)));
            assertThat(line.key()).contains(text(our.key()));
            assertThat(line.value().has("eventId")).isTrue();
            assertThat(line.headers().path(Written.REASON).asText())
                    .isEqualTo(Committed.header(our, Written.REASON).orElseThrow());
        });
    }

    private static <T extends SpecificRecord> RecordReader<T> reader(ConfluentRegistry registry, Class<T> type) {
        return new RecordReader<>(registry, type);
    }

    private static <T extends SpecificRecord> Map<String, T> byPlace(
            List<ConsumerRecord<byte[], byte[]>> records, RecordReader<T> reader) {
        return records.stream().collect(Collectors.toMap(IndependentReadingTest::place, it -> reader.read(it.value())));
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + "@" + record.offset();
    }

    private static String place(Line line) {
        return line.partition() + "@" + line.offset();
    }
}
