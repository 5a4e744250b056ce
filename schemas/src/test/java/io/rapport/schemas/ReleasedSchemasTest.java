package io.rapport.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleasedSchemasTest {
    private static final Path RELEASED = Path.of("released");

    static List<Schema> released(Contract contract) throws IOException {
        try (Stream<Path> versions =
                Files.list(RELEASED.resolve(contract.schema().getName()))) {
            return versions.sorted().map(ReleasedSchemasTest::parse).toList();
        }
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void everyReleasedVersionCanBeRead(Contract contract) throws IOException {
        for (Schema released : released(contract)) {
            assertReads(contract.schema(), released);
        }
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void everyReleasedVersionReadsWhatWeWrite(Contract contract) throws IOException {
        if (contract.direction() == Contract.Direction.OUTPUT) {
            for (Schema released : released(contract)) {
                assertReads(released, contract.schema());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void whatIsReleasedIsWhatIsRegistered(Contract contract) throws IOException {
        List<Schema> released = released(contract);

        assertThat(released.get(released.size() - 1))
                .as(
                        "a changed contract is released as the next version: add released/%s/v%d.avsc with%n%s",
                        contract.schema().getName(), released.size() + 1, contract.json())
                .isEqualTo(contract.schema());
    }

    @Test
    void aRequiredFieldMoreWouldBeFound() {
        // Given
        Schema extended = Schema.createRecord("Alert", null, "io.rapport.schemas", false);
        List<Schema.Field> fields = Stream.concat(
                        Contract.ALERT.schema().getFields().stream().map(f -> new Schema.Field(f, f.schema())),
                        Stream.of(new Schema.Field("more", Schema.create(Schema.Type.LONG), "a count", null)))
                .toList();
        extended.setFields(fields);

        // When
        SchemaCompatibilityType type = SchemaCompatibility.checkReaderWriterCompatibility(
                        extended, Contract.ALERT.schema())
                .getType();

        // Then
        assertThat(type).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static void assertReads(Schema reader, Schema writer) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertThat(pair.getType()).as(pair.getDescription()).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }
}
