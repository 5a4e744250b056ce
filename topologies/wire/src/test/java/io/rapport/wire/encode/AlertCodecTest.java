package io.rapport.wire.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.wire.Avro;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.RandomAlerts;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.decode.CommandDecoder;
import io.rapport.wire.decode.Received;
import io.rapport.wire.decode.RecordReader;
import io.rapport.wire.decode.RuleSetReader;
import io.rapport.wire.registry.InMemoryRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Our bytes of alerts, of what comes of them and of what steers them are those that Avro writes for the same values in
 * the generated classes, and are read back.
 */
class AlertCodecTest {
    private static final int RECORDS = 2_000;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RecordEncoder encoder = new RecordEncoder(ids);

    @RepeatedTest(3)
    void alertsAreAvros(RepetitionInfo repetition) {
        RecordReader<io.rapport.schemas.Alert> reader = new RecordReader<>(registry, io.rapport.schemas.Alert.class);
        RandomAlerts random = new RandomAlerts(repetition.getCurrentRepetition());
        for (int i = 0; i < RECORDS; i++) {
            // Given
            Alert alert = random.alert();
            byte[] expected = Avro.framed(ids.alert(), ExpectedAlerts.alert(alert));

            // When
            byte[] bytes = encoder.alert(alert);

            // Then
            assertThat(bytes).as(at(repetition, i)).isEqualTo(expected);
            assertThat(Avro.framed(ids.alert(), reader.read(bytes)))
                    .as(at(repetition, i))
                    .isEqualTo(expected);
        }
    }

    @RepeatedTest(3)
    void recoveriesAreAvros(RepetitionInfo repetition) {
        RecordReader<io.rapport.schemas.Recovery> reader =
                new RecordReader<>(registry, io.rapport.schemas.Recovery.class);
        RandomAlerts random = new RandomAlerts(10L + repetition.getCurrentRepetition());
        for (int i = 0; i < RECORDS; i++) {
            // Given
            Recovery recovery = random.recovery();
            byte[] expected = Avro.framed(ids.recovery(), ExpectedAlerts.recovery(recovery));

            // When
            byte[] bytes = encoder.recovery(recovery);

            // Then
            assertThat(bytes).as(at(repetition, i)).isEqualTo(expected);
            assertThat(Avro.framed(ids.recovery(), reader.read(bytes)))
                    .as(at(repetition, i))
                    .isEqualTo(expected);
        }
    }

    @RepeatedTest(3)
    void serviceLevelsAreAvros(RepetitionInfo repetition) {
        RecordReader<io.rapport.schemas.ServiceLevel> reader =
                new RecordReader<>(registry, io.rapport.schemas.ServiceLevel.class);
        RandomAlerts random = new RandomAlerts(20L + repetition.getCurrentRepetition());
        for (int i = 0; i < RECORDS; i++) {
            // Given
            ServiceLevel level = random.serviceLevel();
            byte[] expected = Avro.framed(ids.serviceLevel(), ExpectedAlerts.serviceLevel(level));

            // When
            byte[] bytes = encoder.serviceLevel(level);

            // Then
            assertThat(bytes).as(at(repetition, i)).isEqualTo(expected);
            assertThat(Avro.framed(ids.serviceLevel(), reader.read(bytes)))
                    .as(at(repetition, i))
                    .isEqualTo(expected);
        }
    }

    @RepeatedTest(3)
    void commandsAreAvrosAndReadAsTheyWere(RepetitionInfo repetition) {
        CommandDecoder decoder = new CommandDecoder(registry);
        RandomAlerts random = new RandomAlerts(30L + repetition.getCurrentRepetition());
        for (int i = 0; i < RECORDS; i++) {
            // Given
            Command command = random.command();
            @Nullable Long issuedAt = random.timeOrNull();

            // When
            byte[] bytes = encoder.command(command, issuedAt);

            // Then
            assertThat(bytes)
                    .as(at(repetition, i))
                    .isEqualTo(Avro.framed(ids.command(), ExpectedAlerts.command(command, issuedAt)));
            assertThat(decoder.decode(bytes)).as(at(repetition, i)).isEqualTo(new Received.Accepted<>(command));
        }
    }

    @RepeatedTest(3)
    void ruleSetsAreAvrosAndReadAsTheyWere(RepetitionInfo repetition) {
        RuleSetReader reader = new RuleSetReader(registry);
        RandomAlerts random = new RandomAlerts(40L + repetition.getCurrentRepetition());
        for (int i = 0; i < RECORDS; i++) {
            // Given
            PublishedRules rules = random.rules();

            // When
            byte[] bytes = encoder.rules(rules);

            // Then
            assertThat(bytes).as(at(repetition, i)).isEqualTo(Avro.framed(ids.rules(), ExpectedAlerts.rules(rules)));
            assertThat(reader.read(bytes)).as(at(repetition, i)).isEqualTo(new Received.Accepted<>(rules));
        }
    }

    @Test
    void whatNoDeskCanDoIsNoCommand() {
        // Given
        Command command = new Command("c", "k", "a", Trigger.RAISED, "b", Command.Details.NONE);

        // When, Then
        assertThatThrownBy(() -> encoder.command(command, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RAISED");
    }

    private static String at(RepetitionInfo repetition, int record) {
        return "repetition " + repetition.getCurrentRepetition() + ", record " + record;
    }
}
