package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.bytes;
import static io.rapport.streams.Running.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.AlertId;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.touchpoint.Kind;
import io.rapport.schemas.AlertCommand;
import io.rapport.schemas.CommandAction;
import io.rapport.streams.settings.TimeSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that cannot be understood, or is for nobody, leaves as it came, with its reason. */
class CommandDeadLetterTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final String COMPLAINT = AlertId.of("anna", "complaint-opened", "case:case1@" + NOW);

    @TempDir
    private Path stateDir;

    private Running running;

    @BeforeEach
    void start() {
        running = new Running(Running.settings(stateDir).with(TimeSettings.EVENT));
        running.send(
                touchpoint("e1", "anna", NOW, Kind.COMPLAINT).caseId("case1").build(), NOW);
        running.alerts();
        running.writes();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private static AlertCommand.Builder acknowledge() {
        return AlertCommand.newBuilder()
                .setCommandId("d1")
                .setCustomerId("anna")
                .setAction(CommandAction.ACKNOWLEDGE)
                .setBy("kim")
                .setAlertId(COMPLAINT);
    }

    private byte[] framed(AlertCommand.Builder command) {
        return Framed.of(running.ids.command(), command.build());
    }

    static Stream<Arguments> notInOrder() {
        return Stream.of(
                Arguments.of(RejectReason.UNKNOWN_COMMAND, change(it -> it.setAction(CommandAction.UNKNOWN))),
                Arguments.of(RejectReason.COMMAND_INCOMPLETE, change(it -> it.setCommandId(""))),
                Arguments.of(RejectReason.COMMAND_INCOMPLETE, change(it -> it.setCustomerId(""))),
                Arguments.of(RejectReason.COMMAND_INCOMPLETE, change(it -> it.setAlertId(null))),
                Arguments.of(RejectReason.COMMAND_INCOMPLETE, change(it -> it.setAction(CommandAction.SILENCE))),
                Arguments.of(RejectReason.KEY_MISMATCH, change(it -> it.setCustomerId("berta"))),
                Arguments.of(RejectReason.ID_TOO_LONG, change(it -> it.setAssignee("x".repeat(257)))),
                Arguments.of(RejectReason.NOTE_TOO_LONG, change(it -> it.setNote("x".repeat((16 << 10) + 1)))),
                Arguments.of(RejectReason.TIME_OUT_OF_RANGE, change(it -> it.setIssuedAt(Instant.ofEpochMilli(-1)))),
                Arguments.of(RejectReason.NEGATIVE, change(it -> it.setCostMinor(-1L))));
    }

    private static UnaryOperator<AlertCommand.Builder> change(UnaryOperator<AlertCommand.Builder> change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notInOrder")
    void whatIsNotInOrderMakesADeadLetter(RejectReason reason, UnaryOperator<AlertCommand.Builder> change) {
        // Given
        byte[] value = framed(change.apply(acknowledge()));

        // When
        running.sendCommand(bytes("anna"), value, new RecordHeaders(), NOW + 1);

        // Then
        assertRejected(reason, bytes("anna"), value);
    }

    static Stream<Arguments> notCommands() {
        return Stream.of(
                Arguments.of(RejectReason.UNDECODABLE, bytes("close it")),
                Arguments.of(RejectReason.UNKNOWN_SCHEMA, new byte[] {0, 0, 0, 3, 99, 1}),
                Arguments.of(RejectReason.RECORD_TOO_LARGE, new byte[(1 << 20) + 1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notCommands")
    void whatIsNoCommandMakesADeadLetter(RejectReason reason, byte[] value) {
        // When
        running.sendCommand(bytes("anna"), value, new RecordHeaders(), NOW + 1);

        // Then
        assertRejected(reason, bytes("anna"), value);
    }

    @Test
    void commandUnderNoKeyMakesADeadLetter() {
        // When
        running.sendCommand(null, framed(acknowledge()), new RecordHeaders(), NOW + 1);

        // Then
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("key-mismatch");
    }

    private void assertRejected(RejectReason reason, byte[] key, byte[] value) {
        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.timestamp()).isEqualTo(NOW + 1);
        assertThat(header(letter, "__streams.errors.exception")).isEqualTo(reason.id());
        assertThat(running.alerts()).isEmpty();
        assertThat(running.writes()).isZero();
        assertCounted(reason);
    }

    private void assertCounted(RejectReason reason) {
        assertThat(running.meters.total().commands().received()).isEqualTo(1);
        assertThat(running.meters.total().commands().deadLetters()).isEqualTo(Map.of(reason, 1L));
        assertThat(running.meters.total().touchpoints().deadLetters()).isEmpty();
        assertThat(running.meters.total().touchpoints().received()).isEqualTo(1);
        assertThat(running.meters.total().isConserved()).isTrue();
    }

    @Test
    void alertThatTheCustomerDoesNotHaveMakesADeadLetterThatSaysWhereItCameFrom() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        byte[] value = framed(acknowledge().setAlertId("0af7651916cd43dd8448eb211c80319c"));
        running.sendCommand(bytes("anna"), framed(acknowledge().setCommandId("d0")), new RecordHeaders(), NOW + 1);

        // When
        running.sendCommand(bytes("anna"), value, headers, NOW + 2);

        // Then
        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(letter.key()).isEqualTo(bytes("anna"));
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.timestamp()).isEqualTo(NOW + 2);
        assertThat(header(letter, "traceparent")).startsWith("00-0af7");
        assertThat(header(letter, "__streams.errors.exception")).isEqualTo("unknown-alert");
        assertThat(header(letter, "__streams.errors.message")).isNotBlank();
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("rapport.alert-commands");
        assertThat(header(letter, "__streams.errors.partition")).isEqualTo("0");
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("1");
    }

    @Test
    void commandForACustomerWhoIsNotThereMakesADeadLetterAndNoCustomer() {
        // When
        running.sendCommand(bytes("zoe"), framed(acknowledge().setCustomerId("zoe")), new RecordHeaders(), NOW + 1);

        // Then
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("unknown-alert");
        assertThat(running.states()).containsOnlyKeys("anna");
        assertCounted(RejectReason.UNKNOWN_ALERT);
    }

    @Test
    void silenceForARuleThatIsNotThereMakesADeadLetter() {
        // Given
        AlertCommand.Builder silence = acknowledge()
                .setAction(CommandAction.SILENCE)
                .setAlertId(null)
                .setHoldsUntil(Instant.ofEpochMilli(NOW + HOUR))
                .setRule("no-such-rule");

        // When
        running.sendCommand(bytes("anna"), framed(silence), new RecordHeaders(), NOW + 1);

        // Then
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("unknown-alert");
        assertCounted(RejectReason.UNKNOWN_ALERT);
    }

    @Test
    void whatWasDueBeforeACommandForNobodyHasHappenedAllTheSame() {
        // Given
        running.send(
                touchpoint("e2", "anna", NOW, Kind.PROMISE)
                        .promisedAt(NOW + HOUR)
                        .build(),
                NOW);
        running.alerts();

        // When
        running.sendCommand(bytes("anna"), framed(acknowledge().setAlertId("0af7")), new RecordHeaders(), NOW + HOUR);

        // Then
        assertThat(running.alerts()).extracting(it -> it.getRule()).containsExactly("broken-promise");
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("unknown-alert");
        assertThat(running.meters.total().isConserved()).isTrue();
    }

    private TestRecord<byte[], byte[]> onlyDeadLetter() {
        var letters = running.read(running.topics.deadLetters());
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
