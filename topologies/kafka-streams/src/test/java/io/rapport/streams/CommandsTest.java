package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.bytes;
import static io.rapport.streams.Running.header;
import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.core.alert.AlertId;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Command.Details;
import io.rapport.core.alert.Trigger;
import io.rapport.core.touchpoint.Kind;
import io.rapport.schemas.Alert;
import io.rapport.schemas.AlertState;
import io.rapport.schemas.AlertTrigger;
import io.rapport.schemas.Refusal;
import io.rapport.streams.settings.TimeSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What desks say moves alerts, in order with what happens to the customer. */
class CommandsTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final String COMPLAINT = AlertId.of("anna", "complaint-opened", "case:case1@" + NOW);

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

    private void complain() {
        running.send(
                touchpoint("e1", "anna", NOW, Kind.COMPLAINT).caseId("case1").build(), NOW);
    }

    private static Command command(String id, String alertId, Trigger trigger) {
        return new Command(id, "anna", alertId, trigger, "kim", Details.NONE);
    }

    @Test
    void acknowledgeResolveAndCloseMoveTheAlert() {
        // Given
        complain();

        // When
        running.send(command("d1", COMPLAINT, Trigger.ACKNOWLEDGE), NOW + 1);
        running.send(command("d2", COMPLAINT, Trigger.RESOLVE), NOW + 2);
        running.send(command("d3", COMPLAINT, Trigger.CLOSE), NOW + 3);

        // Then
        List<Alert> alerts = running.alerts();
        assertThat(alerts)
                .extracting(Alert::getState)
                .containsExactly(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.RESOLVED, AlertState.CLOSED);
        assertThat(alerts).extracting(Alert::getRevision).containsExactly(1, 2, 3, 4);
        assertThat(alerts).extracting(it -> it.getChange().getCommandId()).containsExactly(null, "d1", "d2", "d3");
        assertThat(alerts.get(3).getAcknowledgedAt()).isEqualTo(Instant.ofEpochMilli(NOW + 1));
        assertThat(running.meters.total().commands().answered()).isEqualTo(3);
        assertThat(running.meters.total().isConserved()).isTrue();
    }

    @Test
    void commandThatDoesNotFitIsAnsweredWithTheReason() {
        // Given
        complain();
        running.send(command("d1", COMPLAINT, Trigger.RESOLVE), NOW + 1);
        running.alerts();

        // When
        running.send(command("d2", COMPLAINT, Trigger.START_RECOVERY), NOW + 2);

        // Then
        assertThat(running.alerts()).singleElement().satisfies(answer -> {
            assertThat(answer.getState()).isEqualTo(AlertState.RESOLVED);
            assertThat(answer.getChange().getTrigger()).isEqualTo(AlertTrigger.START_RECOVERY);
            assertThat(answer.getChange().getCommandId()).isEqualTo("d2");
            assertThat(answer.getChange().getRefusal()).isEqualTo(Refusal.DOES_NOT_FIT);
        });
        assertThat(running.meters.total().commands().answered()).isEqualTo(2);
        assertThat(running.read(running.topics.deadLetters())).isEmpty();
    }

    @Test
    void repeatedCommandChangesNothingAndWritesNothing() {
        // Given
        complain();
        running.send(command("d1", COMPLAINT, Trigger.ACKNOWLEDGE), NOW + 1);
        running.alerts();
        running.writes();

        // When
        running.send(command("d1", COMPLAINT, Trigger.ACKNOWLEDGE), NOW + 2);

        // Then
        assertThat(running.writes()).isZero();
        assertThat(running.alerts()).isEmpty();
        assertThat(running.read(running.topics.deadLetters())).isEmpty();
        assertThat(running.meters.total().commands().repeated()).isEqualTo(1);
        assertThat(running.meters.total().isConserved()).isTrue();
    }

    @Test
    void whatIsDueBeforeACommandComesBeforeIt() {
        // Given
        running.send(
                touchpoint("e1", "anna", NOW, Kind.PROMISE)
                        .orderId("o1")
                        .promisedAt(NOW + HOUR)
                        .build(),
                NOW);
        String alertId = AlertId.of("anna", "broken-promise", "order:o1@" + (NOW + HOUR));

        // When
        running.send(command("d1", alertId, Trigger.ACKNOWLEDGE), NOW + 2 * HOUR);

        // Then
        assertThat(running.alerts())
                .extracting(
                        it -> it.getChange().getTrigger(),
                        it -> it.getChange().getAt().toEpochMilli())
                .containsExactly(
                        tuple(AlertTrigger.RAISED, NOW + HOUR), tuple(AlertTrigger.ACKNOWLEDGE, NOW + 2 * HOUR));
    }

    @Test
    void commandIsInOrderWithTheTouchpointsOfItsCustomer() {
        // Given
        complain();
        running.send(command("d1", COMPLAINT, Trigger.ACKNOWLEDGE), NOW + 1);
        running.send(
                touchpoint("e2", "anna", NOW + 2, Kind.RESOLUTION)
                        .caseId("case1")
                        .build(),
                NOW + 2);

        // When: it was overtaken by a touchpoint of a later time
        running.send(touchpoint("e3", "anna", NOW + HOUR, Kind.CONTACT).build(), NOW + HOUR);
        running.send(command("d2", COMPLAINT, Trigger.RESOLVE), NOW + 3);

        // Then: it counts from when it came, and no time goes back
        assertThat(running.alerts())
                .extracting(
                        it -> it.getChange().getTrigger(),
                        it -> it.getChange().getAt().toEpochMilli())
                .containsExactly(
                        tuple(AlertTrigger.RAISED, NOW),
                        tuple(AlertTrigger.ACKNOWLEDGE, NOW + 1),
                        tuple(AlertTrigger.CLEARED, NOW + 2),
                        tuple(AlertTrigger.RESOLVE, NOW + HOUR));
    }

    @Test
    void silencePutsOffWhatHasNotBegun() {
        // Given
        running.send(touchpoint("e0", "anna", NOW - HOUR, Kind.CONTACT).build(), NOW - HOUR);
        Details forADay = new Details(null, NOW + 24 * HOUR, null, null, null, null, 0, null, "complaint-opened");
        running.send(new Command("d1", "anna", null, null, "kim", forADay), NOW - 1);

        // When
        complain();

        // Then
        assertThat(running.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getState()).isEqualTo(AlertState.SNOOZED));
        assertThat(running.meters.total().commands().answered()).isEqualTo(1);
    }

    @Test
    void whatACommandBringsCarriesItsTraceAndTime() {
        // Given
        complain();
        running.alerts();
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        byte[] value = running.encoder.command(command("d1", COMPLAINT, Trigger.ACKNOWLEDGE), NOW);

        // When
        running.sendCommand(bytes("anna"), value, headers, NOW + 7);

        // Then
        TestRecord<byte[], byte[]> alert = running.read(running.topics.alerts()).get(0);
        assertThat(text(alert.key())).isEqualTo(COMPLAINT);
        assertThat(alert.timestamp()).isEqualTo(NOW + 7);
        assertThat(header(alert, "traceparent")).startsWith("00-0af7");
    }
}
