package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.wire.Avro;
import io.rapport.wire.registry.InMemoryRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands in writers' schemas that are not ours. */
class ForeignCommandTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final CommandDecoder decoder = new CommandDecoder(registry);

    @Test
    void whatSqlWritesIsRead() {
        // Given
        GenericRecord row = row("ACKNOWLEDGE");

        // When
        Received<Command> received = decoder.decode(framed(row));

        // Then
        assertThat(received)
                .isEqualTo(new Received.Accepted<>(
                        new Command("command", "customer", "alert", Trigger.ACKNOWLEDGE, "kim", Command.Details.NONE)));
    }

    @Test
    void anActionInTextThatWeDoNotKnowIsRejected() {
        // Given
        GenericRecord row = row("DUEL");

        // When
        Received<Command> received = decoder.decode(framed(row));

        // Then
        assertThat(answer(received)).isEqualTo("UNKNOWN_COMMAND: action is none that there is");
    }

    @Test
    void anActionOfANewerVersionIsRejected() {
        // Given
        Schema action = Schema.createEnum("CommandAction", null, "io.rapport.schemas", List.of("DUEL"));
        Schema newer = SchemaBuilder.record("AlertCommand")
                .namespace("io.rapport.schemas")
                .fields()
                .requiredString("commandId")
                .requiredString("customerId")
                .requiredString("by")
                .name("action")
                .type(action)
                .noDefault()
                .endRecord();
        GenericRecord record = new GenericData.Record(newer);
        record.put("commandId", "command");
        record.put("customerId", "customer");
        record.put("by", "kim");
        record.put("action", new GenericData.EnumSymbol(action, "DUEL"));

        // When
        Received<Command> received = decoder.decode(framed(record));

        // Then
        assertThat(answer(received)).startsWith("UNKNOWN_COMMAND");
    }

    @ParameterizedTest
    @MethodSource("needed")
    void whatSqlLeavesOutIsMissed(String field) {
        // Given
        GenericRecord row = row("ACKNOWLEDGE");
        row.put(field, null);

        // When
        Received<Command> received = decoder.decode(framed(row));

        // Then
        assertThat(answer(received)).isEqualTo("COMMAND_INCOMPLETE: " + field + " is missing");
    }

    static Stream<String> needed() {
        return Stream.of("commandId", "customerId", "action", "by", "alertId");
    }

    /** A command as a table's row: no enums, everything nullable, another name. */
    private static GenericRecord row(String action) {
        Schema sql = SchemaBuilder.record("record")
                .fields()
                .optionalString("commandId")
                .optionalString("customerId")
                .optionalString("action")
                .optionalString("by")
                .optionalString("alertId")
                .optionalInt("costMinor")
                .endRecord();
        GenericRecord row = new GenericData.Record(sql);
        row.put("commandId", "command");
        row.put("customerId", "customer");
        row.put("action", action);
        row.put("by", "kim");
        row.put("alertId", "alert");
        return row;
    }

    private byte[] framed(GenericRecord record) {
        return Avro.framed(registry.register("s", record.getSchema().toString()), record);
    }

    private static String answer(Received<Command> received) {
        return received.fold(c -> "accepted", r -> r.reason() + ": " + r.detail());
    }
}
