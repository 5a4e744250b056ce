package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.screening.Screening;
import io.rapport.schemas.RuleSet;
import io.rapport.wire.Avro;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.InMemoryRegistry;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetReaderTest {
    private static final PublishedRules RULES = new PublishedRules("v1", 7, "rules: []", null);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RuleSetReader reader = new RuleSetReader(registry);

    static Stream<Arguments> rejected() {
        String longId = "v".repeat(257);
        return Stream.of(
                because("RULE_SET_INCOMPLETE: version is missing", r -> r.setVersion(" ")),
                because("RULE_SET_INCOMPLETE: yaml is missing", r -> r.setYaml("\n")),
                because("ID_TOO_LONG: version is longer than 256 bytes", r -> r.setVersion(longId)),
                because("ID_TOO_LONG: publishedBy is longer than 256 bytes", r -> r.setPublishedBy(longId)),
                because(
                        "TIME_OUT_OF_RANGE: validFrom must be in 1970 to 2200",
                        r -> r.setValidFrom(Instant.ofEpochMilli(-1))));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void whatIsNotInOrderIsRejectedWithTheReason(String answer, UnaryOperator<RuleSet.Builder> change) {
        // Given
        RuleSet rules = change.apply(bare()).build();

        // When
        Received<PublishedRules> received = reader.read(Avro.framed(ids.rules(), rules));

        // Then
        assertThat(answer(received)).isEqualTo(answer);
    }

    @Test
    void whatAToolWritesInASchemaOfItsOwnIsRead() {
        // Given
        GenericRecord row = row();

        // When
        Received<PublishedRules> received = reader.read(framed(row));

        // Then
        assertThat(received).isEqualTo(new Received.Accepted<>(RULES));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void whatAToolLeavesOutIsMissed(String field) {
        // Given
        GenericRecord row = row();
        row.put(field, null);

        // When
        Received<PublishedRules> received = reader.read(framed(row));

        // Then
        assertThat(answer(received)).isEqualTo("RULE_SET_INCOMPLETE: " + field + " is missing");
    }

    static Stream<String> needed() {
        return Stream.of("version", "validFrom", "yaml");
    }

    @Test
    void whatIsNoRecordIsRejected() {
        assertThat(answer(reader.read(null))).isEqualTo("UNDECODABLE: there is no value");
        assertThat(answer(reader.read(new byte[] {1, 0, 0, 0, 1}))).startsWith("UNDECODABLE");
        assertThat(answer(reader.read(new byte[] {0, 0, 0, 1, 0, 0}))).startsWith("UNKNOWN_SCHEMA");
        assertThat(answer(reader.read(new byte[Screening.LARGEST_RECORD + 1]))).startsWith("RECORD_TOO_LARGE");
    }

    private static RuleSet.Builder bare() {
        return RuleSet.newBuilder()
                .setVersion(RULES.version())
                .setValidFrom(Instant.ofEpochMilli(RULES.validFrom()))
                .setYaml(RULES.yaml());
    }

    /** A rule set with everything nullable, under another name. */
    private static GenericRecord row() {
        Schema schema = SchemaBuilder.record("record")
                .fields()
                .optionalString("version")
                .optionalLong("validFrom")
                .optionalString("yaml")
                .endRecord();
        GenericRecord row = new GenericData.Record(schema);
        row.put("version", RULES.version());
        row.put("validFrom", RULES.validFrom());
        row.put("yaml", RULES.yaml());
        return row;
    }

    private byte[] framed(GenericRecord record) {
        return Avro.framed(registry.register("s", record.getSchema().toString()), record);
    }

    private static String answer(Received<PublishedRules> received) {
        return received.fold(r -> "accepted", r -> r.reason() + ": " + r.detail());
    }

    private static Arguments because(String answer, UnaryOperator<RuleSet.Builder> change) {
        return Arguments.of(answer, change);
    }
}
