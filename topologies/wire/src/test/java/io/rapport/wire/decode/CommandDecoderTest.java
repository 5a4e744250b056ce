package io.rapport.wire.decode;

import static io.rapport.schemas.CommandAction.SILENCE;
import static io.rapport.schemas.CommandAction.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Screening;
import io.rapport.schemas.AlertCommand;
import io.rapport.schemas.CommandAction;
import io.rapport.wire.Avro;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.RegistryUnavailableException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandDecoderTest {
    private static final String LONG = "é".repeat(129);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final CommandDecoder decoder = new CommandDecoder(registry);

    static Stream<Arguments> incomplete() {
        return Stream.of(
                because("COMMAND_INCOMPLETE: commandId is missing", c -> c.setCommandId(" ")),
                because("COMMAND_INCOMPLETE: customerId is missing", c -> c.setCustomerId("")),
                because("COMMAND_INCOMPLETE: by is missing", c -> c.setBy("")),
                because("COMMAND_INCOMPLETE: alertId is missing", c -> c.setAlertId(null)),
                because("COMMAND_INCOMPLETE: alertId is missing", c -> c.setAlertId("")),
                because("UNKNOWN_COMMAND: action is none that there is", c -> c.setAction(UNKNOWN)),
                because("COMMAND_INCOMPLETE: holdsUntil is missing: a silence has an end", c -> c.setAction(SILENCE)));
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(
                because("ID_TOO_LONG: commandId is longer than 256 bytes", c -> c.setCommandId(LONG)),
                because("ID_TOO_LONG: customerId is longer than 256 bytes", c -> c.setCustomerId(LONG)),
                because("ID_TOO_LONG: by is longer than 256 bytes", c -> c.setBy(LONG)),
                because("ID_TOO_LONG: alertId is longer than 256 bytes", c -> c.setAlertId(LONG)),
                because("ID_TOO_LONG: assignee is longer than 256 bytes", c -> c.setAssignee(LONG)),
                because("ID_TOO_LONG: desk is longer than 256 bytes", c -> c.setDesk(LONG)),
                because("ID_TOO_LONG: recoveryAction is longer than 256 bytes", c -> c.setRecoveryAction(LONG)),
                because("ID_TOO_LONG: result is longer than 256 bytes", c -> c.setResult(LONG)),
                because("ID_TOO_LONG: rule is longer than 256 bytes", c -> c.setRule(LONG)),
                because("NOTE_TOO_LONG: note is longer than 16 KiB", c -> c.setNote("é".repeat(8_192) + "x")));
    }

    static Stream<Arguments> outOfRange() {
        Instant tooLate = Instant.parse("2200-01-01T00:00:00Z");
        String tooLarge = "AMOUNT_TOO_LARGE: costMinor is larger than 10^14 minor units";
        return Stream.of(
                because("TIME_OUT_OF_RANGE: issuedAt must be in 1970 to 2200", c -> c.setIssuedAt(at(-1))),
                because("TIME_OUT_OF_RANGE: holdsFrom must be in 1970 to 2200", c -> c.setHoldsFrom(at(-1))),
                because("TIME_OUT_OF_RANGE: holdsUntil must be in 1970 to 2200", c -> c.setHoldsUntil(tooLate)),
                because("NEGATIVE: costMinor is negative", c -> c.setCostMinor(-1L)),
                because(tooLarge, c -> c.setCostMinor(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource({"incomplete", "tooLong", "outOfRange"})
    void whatIsNotInOrderIsRejectedWithTheReason(String answer, UnaryOperator<AlertCommand.Builder> change) {
        // Given
        AlertCommand command = change.apply(bare(CommandAction.ACKNOWLEDGE)).build();

        // When
        Received<Command> received = decode(command);

        // Then
        assertThat(answer(received)).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(
            value = CommandAction.class,
            names = {"UNKNOWN", "SILENCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void anActionIsTheTriggerOfItsName(CommandAction action) {
        // Given
        AlertCommand command = bare(action).build();

        // When
        Received<Command> received = decode(command);

        // Then
        assertThat(received).isEqualTo(accepted(Trigger.valueOf(action.name())));
    }

    @Test
    void aSilenceHasNeitherTriggerNorAlert() {
        // Given
        AlertCommand silence = bare(CommandAction.SILENCE).setHoldsUntil(at(9)).build();

        // When
        Received<Command> received = decode(silence);

        // Then
        Command command = received.fold(c -> c, r -> null);
        assertThat(command.isSilence()).isTrue();
        assertThat(command.alertId()).isNull();
        assertThat(command.details().until()).isEqualTo(9);
    }

    @Test
    void textsOfTheGreatestLengthAreTaken() {
        // Given
        AlertCommand command = bare(CommandAction.NOTE)
                .setCommandId("é".repeat(128))
                .setNote("é".repeat(8_192))
                .build();

        // When
        Received<Command> received = decode(command);

        // Then
        assertThat(answer(received)).isEqualTo("accepted");
    }

    @Test
    void anotherRecordIsRejected() {
        // Given
        byte[] value = Avro.framed(ids.touchpoint(), Avro.bare().build());

        // When
        Received<Command> received = decoder.decode(value);

        // Then
        assertThat(answer(received)).startsWith("UNDECODABLE").contains("does not resolve to ours");
    }

    @Test
    void whatIsNoRecordIsRejected() {
        assertThat(answer(decoder.decode(null))).isEqualTo("UNDECODABLE: there is no value");
        assertThat(answer(decoder.decode(new byte[] {1, 0, 0, 0, 1}))).startsWith("UNDECODABLE");
        assertThat(answer(decoder.decode(new byte[] {0, 0, 0, 1, 0, 0}))).startsWith("UNKNOWN_SCHEMA");
        assertThat(answer(decoder.decode(new byte[Screening.LARGEST_RECORD + 1])))
                .startsWith(RejectReason.RECORD_TOO_LARGE.name());
    }

    @Test
    void anOutageIsForTheCallerToWaitOut() {
        // Given
        byte[] value = Avro.framed(ids.command(), bare(CommandAction.CLOSE).build());
        registry.setAvailable(false);

        // When
        assertThatThrownBy(() -> decoder.decode(value)).isInstanceOf(RegistryUnavailableException.class);
        registry.setAvailable(true);
        Received<Command> received = decoder.decode(value);

        // Then
        assertThat(received).isEqualTo(accepted(Trigger.CLOSE));
    }

    private Received<Command> decode(AlertCommand command) {
        return decoder.decode(Avro.framed(ids.command(), command));
    }

    private static Received<Command> accepted(Trigger trigger) {
        return new Received.Accepted<>(
                new Command("command", "customer", "alert", trigger, "kim", Command.Details.NONE));
    }

    private static String answer(Received<Command> received) {
        return received.fold(c -> "accepted", r -> r.reason() + ": " + r.detail());
    }

    private static AlertCommand.Builder bare(CommandAction action) {
        return AlertCommand.newBuilder()
                .setCommandId("command")
                .setCustomerId("customer")
                .setAction(action)
                .setBy("kim")
                .setAlertId("alert");
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static Arguments because(String answer, UnaryOperator<AlertCommand.Builder> change) {
        return Arguments.of(answer, change);
    }
}
