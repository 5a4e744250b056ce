package io.rapport.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {

    @Test
    void headerIsAZeroByteAndTheIdBigEndian() {
        // Given
        byte[] buffer = {9, 9, 9, 9, 9, 42};

        // When
        WireFormat.writeHeader(0x01020304, buffer);

        // Then
        assertThat(buffer).containsExactly(0, 1, 2, 3, 4, 42);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 65_536, 0x00ff00ff, Integer.MAX_VALUE})
    void idReadIsIdWritten(int id) {
        // Given
        byte[] framed = new byte[WireFormat.HEADER_BYTES];

        // When
        WireFormat.writeHeader(id, framed);

        // Then
        assertThat(WireFormat.schemaId(framed)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void shortBytesAreNotFramed(int length) {
        // Given
        byte[] bytes = new byte[length];

        // When
        int id = WireFormat.schemaId(bytes);

        // Then
        assertThat(id).isEqualTo(WireFormat.NOT_FRAMED);
    }

    @Test
    void otherMagicIsNotFramed() {
        // Given
        byte[] json = {'{', '"', 'a', '"', ':', '1', '}'};

        // When
        int id = WireFormat.schemaId(json);

        // Then
        assertThat(id).isEqualTo(WireFormat.NOT_FRAMED);
    }

    @Test
    void idBeyondTheLargestIntIsNotFramed() {
        // Given
        byte[] garbled = {0, (byte) 0x80, 0, 0, 1, 42};

        // When
        int id = WireFormat.schemaId(garbled);

        // Then
        assertThat(id).isEqualTo(WireFormat.NOT_FRAMED);
    }

    @Test
    void writingANegativeIdIsADefectOfTheCaller() {
        // Given
        byte[] buffer = new byte[8];

        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> WireFormat.writeHeader(-1, buffer));
        assertThatIllegalArgumentException().isThrownBy(() -> WireFormat.writeHeader(1, new byte[4]));
    }
}
