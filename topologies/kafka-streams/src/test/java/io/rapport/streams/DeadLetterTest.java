package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.bytes;
import static io.rapport.streams.Running.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may not enter leaves as it came, with its reason, and changes nothing. */
class DeadLetterTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long TWO_HOURS = 7_200_000;

    @TempDir
    private Path stateDir;

    private Running running;

    @BeforeEach
    void start() {
        running = new Running(Running.settings(stateDir));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN_COMMAND", "UNKNOWN_ALERT", "COMMAND_INCOMPLETE", "NOTE_TOO_LONG", "RULE_SET_INCOMPLETE"})
    void everyReasonToRejectATouchpointMakesADeadLetter(RejectReason reason) {
        // Given
        byte[] key = bytes(reason == RejectReason.CUSTOMER_ID_MISSING ? "" : "anna");
        byte[] value = valueWith(reason);

        // When
        running.send(key, value, NOW);

        // Then
        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.timestamp()).isEqualTo(NOW);
        assertThat(header(letter, "__streams.errors.exception")).isEqualTo(reason.id());
        assertThat(running.meters.total().touchpoints().deadLetters()).isEqualTo(Map.of(reason, 1L));
        assertThat(running.meters.total().isConserved()).isTrue();
        assertThat(running.states()).isEmpty();
    }

    private byte[] valueWith(RejectReason reason) {
        return switch (reason) {
            case UNDECODABLE -> new byte[] {1, 2, 3};
            case UNKNOWN_SCHEMA -> new byte[] {0, 0, 0, 3, 99, 1};
            case RECORD_TOO_LARGE -> new byte[(1 << 20) + 1];
            default -> running.encoder.touchpoint(touchpointWith(reason).build());
        };
    }

    private static TouchpointBuilder touchpointWith(RejectReason reason) {
        TouchpointBuilder fine = touchpoint("e1", "anna", NOW, Kind.CONTACT);
        return switch (reason) {
            case EVENT_ID_MISSING -> touchpoint("", "anna", NOW, Kind.CONTACT);
            case CUSTOMER_ID_MISSING -> touchpoint("e1", "", NOW, Kind.CONTACT);
            case KEY_MISMATCH -> touchpoint("e1", "berta", NOW, Kind.CONTACT);
            case ID_TOO_LONG -> touchpoint("e".repeat(257), "anna", NOW, Kind.CONTACT);
            case TIME_OUT_OF_RANGE -> touchpoint("e1", "anna", -1, Kind.CONTACT);
            case TIME_AHEAD -> touchpoint("e1", "anna", NOW + TWO_HOURS, Kind.CONTACT);
            case NOT_A_NUMBER -> fine.sentiment(Double.NaN);
            case OUT_OF_SCALE -> fine.effort(2.0);
            case NEGATIVE -> fine.amount(-1, "EUR");
            case AMOUNT_TOO_LARGE -> fine.amount(Long.MAX_VALUE, "EUR");
            case UNKNOWN_CURRENCY -> fine.amount(1, "JPY");
            case VERBATIM_TOO_LONG -> fine.verbatim("x".repeat((16 << 10) + 1));
            case TOO_MANY_ATTRIBUTES -> fine.attribute("a", "x".repeat(16 << 10));
            default -> fine;
        };
    }

    @Test
    void deadLetterSaysWhereItCameFromAndKeepsItsHeaders() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        running.send(bytes("anna"), null, NOW);

        // When
        running.send(bytes("anna"), bytes("not ours"), headers, NOW);

        // Then
        TestRecord<byte[], byte[]> letter =
                running.read(running.topics.deadLetters()).get(1);
        assertThat(header(letter, "traceparent")).startsWith("00-0af7");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("rapport.touchpoints");
        assertThat(header(letter, "__streams.errors.partition")).isEqualTo("0");
        assertThat(header(letter, "__streams.errors.offset")).isEqualTo("1");
        assertThat(header(letter, "__streams.errors.message")).isNotBlank();
        assertThat(letter.headers().lastHeader("__streams.errors.stacktrace")).isNull();
    }

    @Test
    void keyThatIsNotUtf8IsNoCustomer() {
        // Given: a customer id that the broken key would read as
        byte[] value = running.encoder.touchpoint(
                touchpoint("e1", "\uFFFD", NOW, Kind.CONTACT).build());

        // When
        running.send(new byte[] {(byte) 0xFF}, value, NOW);

        // Then
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("key-mismatch");
    }

    @Test
    void recordWithoutKeyOrHeaderIsADeadLetterAndNotTime() {
        // When
        running.send(null, null, NOW);

        // Then
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("undecodable");
        assertThat(running.meters.total().touchpoints().timeRecords()).isZero();
    }

    @Test
    void touchpointWithoutKeyIsADeadLetter() {
        // When
        running.send(
                null,
                running.encoder.touchpoint(
                        touchpoint("e1", "anna", NOW, Kind.CONTACT).build()),
                NOW);

        // Then
        assertThat(header(onlyDeadLetter(), "__streams.errors.exception")).isEqualTo("key-mismatch");
    }

    private TestRecord<byte[], byte[]> onlyDeadLetter() {
        var letters = running.read(running.topics.deadLetters());
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}
