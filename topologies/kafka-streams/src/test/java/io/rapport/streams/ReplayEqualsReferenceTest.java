package io.rapport.streams;

import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.streams.SeededHistory.Recorded;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.store.StoreKind;
import io.rapport.wire.Topic;
import io.rapport.wire.encode.RecordEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay gives what the reference fold gives: state bytes, and outputs customer by customer in their order. */
class ReplayEqualsReferenceTest {
    private static final long YEAR = 365 * 86_400_000L;

    @TempDir
    private Path stateDir;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"IN_MEMORY, 1", "IN_MEMORY, 20260302", "IN_MEMORY, 77", "ROCKSDB, 5"})
    void replayEqualsReference(StoreKind store, long seed) {
        // Given
        List<Recorded> history = new SeededHistory(seed).of(3_000, 40);
        long end = history.get(history.size() - 1).recordedAt() + YEAR;

        try (Running running =
                new Running(Running.settings(stateDir).with(TimeSettings.EVENT).with(store))) {
            Written expected = new Written(running.encoder);
            Reference reference = new Reference(Policy.DEFAULT, expected);
            history.forEach(it -> reference.accept(it.touchpoint(), it.recordedAt()));
            reference.finish(end);

            // When
            history.forEach(it -> running.send(it.touchpoint(), it.recordedAt()));
            running.sayTime(end);

            // Then
            assertThat(hex(running.states())).isEqualTo(hex(reference.states()));
            assertThat(byCustomer(running, running.topics.touchpointsEnriched()))
                    .isEqualTo(expected.enriched);
            assertThat(byCustomer(running, running.topics.customerMetrics())).isEqualTo(expected.metrics);
            assertThat(values(running, running.topics.alerts()))
                    .containsExactlyInAnyOrderElementsOf(expected.alerts)
                    .hasSizeGreaterThan(40);
            assertCountsAgree(running.meters.total(), reference);
        }
    }

    private static void assertCountsAgree(Counts counts, Reference reference) {
        assertThat(counts.applied()).isEqualTo(reference.applied());
        assertThat(counts.repeated()).isEqualTo(reference.repeated()).isPositive();
        assertThat(counts.deadLettered()).isEqualTo(reference.rejected()).isPositive();
        assertThat(counts.isConserved()).isTrue();
        assertThat(counts.timeRecords()).isEqualTo(1);
        assertThat(counts.timersFired()).isPositive();
        assertThat(counts.late()).isPositive();
    }

    private static Map<String, String> hex(Map<String, byte[]> states) {
        Map<String, String> hex = new TreeMap<>();
        states.forEach((customer, bytes) -> hex.put(customer, HexFormat.of().formatHex(bytes)));
        return hex;
    }

    private static Map<String, List<String>> byCustomer(Running running, Topic<String, ?> topic) {
        Map<String, List<String>> found = new TreeMap<>();
        running.read(topic).forEach(it -> Written.put(found, text(it.key()), it.value()));
        return found;
    }

    private static List<String> values(Running running, Topic<String, ?> topic) {
        return running.read(topic).stream()
                .map(it -> HexFormat.of().formatHex(it.value()))
                .toList();
    }

    /** What the reference says, as it would be written. */
    private static final class Written implements Outputs {
        private final RecordEncoder encoder;
        private final Map<String, List<String>> enriched = new TreeMap<>();
        private final Map<String, List<String>> metrics = new TreeMap<>();
        private final List<String> alerts = new ArrayList<>();

        private Written(RecordEncoder encoder) {
            this.encoder = encoder;
        }

        private static void put(Map<String, List<String>> all, String customer, byte[] bytes) {
            all.computeIfAbsent(customer, c -> new ArrayList<>())
                    .add(HexFormat.of().formatHex(bytes));
        }

        @Override
        public void enriched(Enriched it) {
            put(enriched, it.touchpoint().customerId(), encoder.enriched(it));
        }

        @Override
        public void metrics(CustomerMetrics it) {
            put(metrics, it.customerId(), encoder.metrics(it));
        }

        @Override
        public void alert(Alert it) {
            alerts.add(HexFormat.of().formatHex(encoder.alert(it)));
        }
    }
}
