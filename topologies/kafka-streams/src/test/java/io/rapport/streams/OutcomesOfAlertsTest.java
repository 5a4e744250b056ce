package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.bytes;
import static io.rapport.streams.Running.header;
import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.AlertId;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Command.Details;
import io.rapport.core.alert.Trigger;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.schemas.ClockEvent;
import io.rapport.schemas.Recovery;
import io.rapport.schemas.ServiceLevel;
import io.rapport.streams.meter.Counts;
import io.rapport.streams.settings.TimeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of service clocks and what came of alerts: records, keys, times, counts. */
class OutcomesOfAlertsTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final String ALERT = AlertId.of("anna", "complaint-opened", "case:case1@" + NOW);

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

    private static Touchpoint of(Kind kind, String eventId, long at) {
        return touchpoint(eventId, "anna", at, kind).caseId("case1").build();
    }

    private static Command acknowledge(String id) {
        return new Command(id, "anna", ALERT, Trigger.ACKNOWLEDGE, "kim", Details.NONE);
    }

    @Test
    void clockThatATouchpointStartsIsToldUnderTheCustomersKeyWithItsTraceAndTime() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        byte[] complaint = running.encoder.touchpoint(of(Kind.COMPLAINT, "e1", NOW));

        // When
        running.send(bytes("anna"), complaint, headers, NOW + 7);

        // Then
        var levels = running.read(running.topics.serviceLevels());
        assertThat(levels)
                .isNotEmpty()
                .allSatisfy(level -> {
                    assertThat(text(level.key())).isEqualTo("anna");
                    assertThat(level.timestamp()).isEqualTo(NOW + 7);
                    assertThat(header(level, "traceparent")).startsWith("00-0af7");
                })
                .extracting(it -> Framed.read(it.value(), ServiceLevel.class).getClock())
                .contains("first-reply", "resolve");
    }

    @Test
    void clockThatRunsOutIsToldAtItsOwnInstant() {
        // Given: a Monday at noon, and four hours in the office
        running.send(of(Kind.COMPLAINT, "e1", NOW), NOW);
        running.read(running.topics.serviceLevels());

        // When
        running.sayTime(NOW + 5 * HOUR);

        // Then
        List<TestRecord<byte[], byte[]>> breaches = running.read(running.topics.serviceLevels()).stream()
                .filter(it -> Framed.read(it.value(), ServiceLevel.class).getEvent() == ClockEvent.BREACHED)
                .toList();
        assertThat(breaches).singleElement().satisfies(breach -> {
            assertThat(text(breach.key())).isEqualTo("anna");
            assertThat(breach.timestamp()).isEqualTo(NOW + 4 * HOUR);
            assertThat(breach.headers()).isEmpty();
        });
        assertThat(running.meters.total().alerts()).containsEntry("complaint-unanswered", 1L);
    }

    @Test
    void whatCameOfAnAlertIsToldUnderTheCustomersKeyWhenItsTimeHasCome() {
        // Given
        running.send(of(Kind.COMPLAINT, "e1", NOW), NOW);
        running.send(acknowledge("d1"), NOW + HOUR);
        running.send(of(Kind.RESOLUTION, "e2", NOW + 2 * HOUR), NOW + 2 * HOUR);

        // When
        running.sayTime(NOW + 30 * DAY);

        // Then
        var recoveries = running.read(running.topics.recoveries());
        assertThat(recoveries).singleElement().satisfies(it -> {
            assertThat(text(it.key())).isEqualTo("anna");
            assertThat(it.timestamp()).isEqualTo(NOW + 30 * DAY);
            Recovery recovery = Framed.read(it.value(), Recovery.class);
            assertThat(recovery.getAlert().getAlertId()).isEqualTo(ALERT);
            assertThat(recovery.getAlert().getAcknowledgedAfterMillis()).isEqualTo(HOUR);
        });
        assertThat(running.meters.total().measured()).isEqualTo(Map.of("complaint-opened", 1L));
        assertThat(running.meters.total().justified()).isEqualTo(Map.of("complaint-opened", 1L));
    }

    @Test
    void alertIsCountedForItsRuleOnceWhateverHappensToIt() {
        // Given
        running.send(of(Kind.COMPLAINT, "e1", NOW), NOW);

        // When
        running.send(of(Kind.COMPLAINT, "e2", NOW + 1), NOW + 1);
        running.send(acknowledge("d1"), NOW + 2);
        running.send(acknowledge("d2"), NOW + 3);

        // Then
        Counts counts = running.meters.total();
        assertThat(counts.alerts()).isEqualTo(Map.of("complaint-opened", 1L));
        assertThat(counts.alertEvents())
                .isEqualTo(Map.of(Trigger.RAISED, 1L, Trigger.SIGNALLED, 1L, Trigger.ACKNOWLEDGE, 2L));
        assertThat(running.alerts()).hasSize(4);
    }

    @Test
    void deadlineIsCountedOnceWhetherTimeOrItsCustomersInputBringsIt() {
        // Given
        promise("anna", NOW + HOUR);
        promise("berta", NOW + HOUR);
        promise("carla", NOW + HOUR);

        // When: the first input fires all three, none of which is of the customer
        running.send(touchpoint("e4", "zoe", NOW + HOUR, Kind.CONTACT).build(), NOW + HOUR);
        running.send(touchpoint("e5", "anna", NOW + HOUR, Kind.CONTACT).build(), NOW + HOUR);
        running.send(acknowledge("d1"), NOW + HOUR);

        // Then
        assertThat(running.meters.total().timersFired()).isEqualTo(3);
    }

    private void promise(String customerId, long dueAt) {
        running.send(
                touchpoint("of-" + customerId, customerId, NOW, Kind.PROMISE)
                        .promisedAt(dueAt)
                        .build(),
                NOW);
    }
}
