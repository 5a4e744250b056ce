package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.bytes;
import static io.rapport.streams.Running.header;
import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.core.alert.AlertId;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.wire.Topic;
import io.rapport.wire.registry.RegistryUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of touchpoints: records, keys, headers, counts. */
class TouchpointsTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long HOUR = 3_600_000;

    @TempDir
    private Path stateDir;

    private Running running;

    @BeforeEach
    void start() {
        running = new Running(Running.settings(stateDir).with(TimeSettings.EVENT));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private static Touchpoint complaint(String eventId, String caseId) {
        return touchpoint(eventId, "anna", NOW, Kind.COMPLAINT).caseId(caseId).build();
    }

    @Test
    void repeatWritesNothingAndIsCounted() {
        // Given
        running.send(complaint("e1", "case1"), NOW);
        assertThat(running.writes()).isEqualTo(1);
        running.read(running.topics.customerMetrics());

        // When
        running.send(complaint("e1", "case1"), NOW + 1);

        // Then
        assertThat(running.writes()).isZero();
        assertThat(running.read(running.topics.customerMetrics())).isEmpty();
        assertThat(running.read(running.topics.alerts())).hasSize(1);
        assertThat(running.meters.of(0).touchpoints().repeated()).isEqualTo(1);
        assertThat(running.meters.of(0).isConserved()).isTrue();
    }

    @Test
    void lateTouchpointIsAppliedAndCounted() {
        // Given
        running.send(complaint("e2", "case1"), NOW);

        // When
        running.send(touchpoint("e1", "anna", NOW - HOUR, Kind.CONTACT).build(), NOW + 1);

        // Then
        assertThat(running.meters.total().touchpoints().late()).isEqualTo(1);
        assertThat(running.meters.total().touchpoints().applied()).isEqualTo(2);
    }

    @Test
    void eachAlertOfACustomerHasAKeyOfItsOwn() {
        // When
        running.send(complaint("e1", "case1"), NOW);
        running.send(complaint("e2", "case2"), NOW + 1);

        // Then
        assertThat(running.read(running.topics.alerts()))
                .extracting(alert -> text(alert.key()))
                .containsExactly(
                        AlertId.of("anna", "complaint-opened", "case:case1@" + NOW),
                        AlertId.of("anna", "complaint-opened", "case:case2@" + (NOW + 1)));
        assertThat(running.meters.total().alerts()).isEqualTo(Map.of("complaint-opened", 2L));
    }

    @Test
    void whatATouchpointBringsCarriesItsTraceAndTime() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        // When
        running.send(bytes("anna"), running.encoder.touchpoint(complaint("e1", "case1")), headers, NOW + 7);

        // Then
        var outputs = List.<Topic<String, ?>>of(
                running.topics.touchpointsEnriched(), running.topics.customerMetrics(), running.topics.alerts());
        for (Topic<String, ?> topic : outputs) {
            TestRecord<byte[], byte[]> out = running.read(topic).get(0);
            assertThat(header(out, "traceparent")).startsWith("00-0af7");
            assertThat(out.timestamp()).isEqualTo(NOW + 7);
        }
    }

    @Test
    void whatTimeBringsHasItsOwnInstantAndNoTrace() {
        // Given
        running.send(
                touchpoint("e1", "anna", NOW, Kind.PROMISE)
                        .orderId("o1")
                        .promisedAt(NOW + HOUR)
                        .build(),
                NOW);
        running.read(running.topics.customerMetrics());
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        Touchpoint next = touchpoint("e2", "anna", NOW + 2 * HOUR, Kind.CONTACT).build();

        // When
        running.send(bytes("anna"), running.encoder.touchpoint(next), headers, NOW + 2 * HOUR);

        // Then
        TestRecord<byte[], byte[]> alert = running.read(running.topics.alerts()).get(0);
        assertThat(alert.timestamp()).isEqualTo(NOW + HOUR);
        assertThat(alert.headers()).isEmpty();
        var metrics = running.read(running.topics.customerMetrics());
        assertThat(metrics).extracting(TestRecord::timestamp).containsExactly(NOW + HOUR, NOW + 2 * HOUR);
        assertThat(metrics.get(0).headers()).isEmpty();
        assertThat(metrics.get(1).headers()).hasSize(1);
    }

    @Test
    void whatIsDueFiresInTheOrderOfTimeAcrossCustomers() {
        // Given
        promise("anna", "first", NOW + HOUR);
        promise("anna", "third", NOW + 3 * HOUR);
        promise("berta", "second", NOW + 2 * HOUR);

        // When
        running.sayTime(NOW + 4 * HOUR);

        // Then
        assertThat(running.read(running.topics.alerts()))
                .extracting(TestRecord::timestamp)
                .containsExactly(NOW + HOUR, NOW + 2 * HOUR, NOW + 3 * HOUR);
    }

    private void promise(String customerId, String orderId, long dueAt) {
        running.send(
                touchpoint("of-" + orderId, customerId, NOW, Kind.PROMISE)
                        .orderId(orderId)
                        .promisedAt(dueAt)
                        .build(),
                NOW);
    }

    @Test
    void timeOfRejectedRecordsDoesNotPass() {
        // Given
        running.send(
                touchpoint("e1", "anna", NOW, Kind.PROMISE)
                        .promisedAt(NOW + HOUR)
                        .build(),
                NOW);

        // When
        running.send(bytes("berta"), bytes("broken"), NOW + 2 * HOUR);

        // Then
        assertThat(running.read(running.topics.alerts())).isEmpty();
    }

    @Test
    void outageOfTheRegistryRejectsNothing() {
        // Given
        running.registry.setAvailable(false);
        running.waiting.stop();

        // When
        assertThatThrownBy(() -> running.send(complaint("e1", "case1"), NOW))
                .hasRootCauseInstanceOf(RegistryUnavailableException.class);

        // Then
        assertThat(running.read(running.topics.deadLetters())).isEmpty();
        assertThat(running.meters.total().touchpoints().deadLettered()).isZero();
    }
}
