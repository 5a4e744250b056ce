package io.rapport.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A released version's bytes never change; when a contract grows, it gets one more golden file and the old ones are read. */
class GoldenBytesTest {
    @BeforeAll
    static void trustOurClasses() {
        GeneratedClasses.trust();
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void writingTheSampleGivesTheGoldenBytes(Contract contract) throws IOException {
        // Given
        SpecificRecord sample = Samples.of(contract);

        // When
        byte[] bytes = write(sample);

        // Then
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(golden(contract));
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void readingTheGoldenBytesGivesTheSample(Contract contract) throws IOException {
        // Given
        String golden = golden(contract);

        // When
        SpecificRecord read = read(golden, contract.schema(), contract);

        // Then
        assertThat(read).isEqualTo(Samples.of(contract));
    }

    @Test
    void anAlertOfTheFirstVersionIsReadAsOneThatSaysLess() throws IOException {
        // Given
        Schema first = ReleasedSchemasTest.released(Contract.ALERT).get(0);

        // When
        Alert read = (Alert) read(golden(Contract.ALERT, 1), first, Contract.ALERT);

        // Then
        assertThat(read.getAlertId()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(read.getState()).isEqualTo(AlertState.OPEN);
        assertThat(read.getMarginPerYearMajor()).isEqualTo(300.25);
        assertThat(read.getRevision()).isEqualTo(1);
        assertThat(read.getSignals()).isEqualTo(1);
        assertThat(read.getDesk()).isEmpty();
        assertThat(read.getRiskBefore()).isNull();
        assertThat(read.getChange()).isNull();
    }

    @Test
    void aReaderOfTheFirstVersionReadsAnAlertOfTodayAndSeesItsStateAsOpen() throws IOException {
        // Given
        byte[] today = HexFormat.of().parseHex(golden(Contract.ALERT));
        List<Schema> released = ReleasedSchemasTest.released(Contract.ALERT);

        // When
        GenericRecord read = new GenericDatumReader<GenericRecord>(Contract.ALERT.schema(), released.get(0))
                .read(null, DecoderFactory.get().binaryDecoder(today, null));

        // Then
        assertThat(read.get("state")).hasToString("OPEN");
        assertThat(read.get("raisedAt"))
                .isEqualTo(Instant.parse("2026-03-02T12:00:00Z").toEpochMilli());
        assertThat(read.get("reason")).hasToString("a promise is overdue");
    }

    private static SpecificRecord read(String hex, Schema writer, Contract contract) throws IOException {
        return new SpecificDatumReader<SpecificRecord>(
                        writer, Samples.of(contract).getSchema())
                .read(null, DecoderFactory.get().binaryDecoder(HexFormat.of().parseHex(hex), null));
    }

    private static byte[] write(SpecificRecord sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(sample.getSchema()).write(sample, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static String golden(Contract contract) throws IOException {
        return golden(contract, ReleasedSchemasTest.released(contract).size());
    }

    private static String golden(Contract contract, int version) throws IOException {
        Path file = Path.of("src/test/golden", contract.schema().getName() + "-v" + version + ".hex");
        return Files.readString(file).strip();
    }
}
