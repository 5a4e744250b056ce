package io.rapport.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A released version's bytes never change; when a contract grows, its golden file is written anew and says so. */
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
        byte[] golden = HexFormat.of().parseHex(golden(contract));

        // When
        SpecificRecord read = new SpecificDatumReader<SpecificRecord>(
                        contract.schema(), Samples.of(contract).getSchema())
                .read(null, DecoderFactory.get().binaryDecoder(golden, null));

        // Then
        assertThat(read).isEqualTo(Samples.of(contract));
    }

    private static byte[] write(SpecificRecord sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(sample.getSchema()).write(sample, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static String golden(Contract contract) throws IOException {
        Path file = Path.of("src/test/golden", contract.schema().getName() + "-v1.hex");
        return Files.readString(file).strip();
    }
}
