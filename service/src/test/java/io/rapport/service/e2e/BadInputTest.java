package io.rapport.service.e2e;

import static io.rapport.service.e2e.kit.Committed.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.touchpoint.Kind;
import io.rapport.service.e2e.kit.Committed;
import io.rapport.service.e2e.kit.Platform;
import io.rapport.service.e2e.kit.SharedPlatform;
import io.rapport.service.e2e.kit.Written;
import io.rapport.service.engine.Engine;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.ConfluentRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever comes in by way of a real broker, it ends as a dead letter with its reason, and all else goes on. */
@ExtendWith(SharedPlatform.class)
final class BadInputTest {
    @Test
    void everyBadRecordIsADeadLetterWithItsReasonAndNothingStops(Platform platform) throws Exception {
        // Given
        Settings settings = platform.settings("bad", Policy.DEFAULT);
        Topics topics = Engine.prepare(settings);
        try (ConfluentRegistry registry = platform.connect();
                Committed committed = new Committed(platform.bootstrap());
                Engine engine = Engine.start(settings)) {
            BadRecords bad = new BadRecords(new RecordEncoder(SchemaIds.register(registry, topics)), registry);

            // When
            Map<String, String> sent = send(platform.bootstrap(), topics, bad);
            committed.awaitDone("bad", topics.touchpoints(), Duration.ofSeconds(60));

            // Then
            Written written = Written.read(committed, topics);
            assertThat(reasonsByName(written)).isEqualTo(sent).hasSizeGreaterThan(20);
            assertThat(written.deadLetters()).allSatisfy(it -> isComplete(it, bad, topics));
            assertThat(written.enriched()).hasSize(sent.size());
            assertThat(written.metrics()).extracting(it -> text(it.key())).containsOnly(BadRecords.CUSTOMER);
            assertThat(engine.counts().total().isConserved()).isTrue();
            assertThat(engine.counts().total().touchpoints().received()).isEqualTo(2L * sent.size());
            assertThat(engine.health().ready()).isTrue();
        }
    }

    /** Each bad record is followed by a good one of the same partition. */
    private static Map<String, String> send(String bootstrap, Topics topics, BadRecords bad)
            throws ExecutionException, InterruptedException {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrap, "max.request.size", 4 << 20);
        Map<String, String> sent = new TreeMap<>();
        byte[] key = BadRecords.CUSTOMER.getBytes(StandardCharsets.UTF_8);
        String topic = topics.touchpoints().name();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (BadRecords.Bad record : bad.all()) {
                ProducerRecord<byte[], byte[]> spoilt =
                        new ProducerRecord<>(topic, 0, BadRecords.NOON, record.key(), record.value());
                spoilt.headers().add(BadRecords.NAME, record.name().getBytes(StandardCharsets.UTF_8));
                producer.send(spoilt).get();
                byte[] good = bad.encoded(BadRecords.fine("after " + record.name(), Kind.CONTACT));
                producer.send(new ProducerRecord<>(topic, 0, BadRecords.NOON, key, good))
                        .get();
                sent.put(record.name(), record.reason().id());
            }
        }
        return sent;
    }

    private static Map<String, String> reasonsByName(Written written) {
        Map<String, String> reasons = new TreeMap<>();
        written.deadLetters()
                .forEach(it -> reasons.put(
                        Committed.header(it, BadRecords.NAME).orElse("?"),
                        Committed.header(it, Written.REASON).orElse("?")));
        return reasons;
    }

    private static void isComplete(ConsumerRecord<byte[], byte[]> letter, BadRecords bad, Topics topics) {
        String name = Committed.header(letter, BadRecords.NAME).orElseThrow();
        BadRecords.Bad original = bad.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(letter.key()).as(name).isEqualTo(original.key());
        assertThat(letter.value()).as(name).isEqualTo(original.value());
        assertThat(letter.timestamp()).isEqualTo(BadRecords.NOON);
        assertThat(Committed.header(letter, "__streams.errors.topic"))
                .contains(topics.touchpoints().name());
        assertThat(Committed.header(letter, "__streams.errors.partition")).contains("0");
        assertThat(Committed.header(letter, "__streams.errors.offset")).isPresent();
        assertThat(Committed.header(letter, "__streams.errors.message")).isPresent();
        assertThat(Committed.header(letter, "__streams.errors.message").orElseThrow())
                .doesNotContain(BadRecords.SECRET);
    }
}
