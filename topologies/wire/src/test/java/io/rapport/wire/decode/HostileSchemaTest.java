package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.WireFormat;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas, and bytes under them, that would have Avro take memory or stack without end. */
class HostileSchemaTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);

    @Test
    void billionsOfItemsWithoutBytesAreRejected() {
        // Given
        Schema schema = withField(Schema.createArray(Schema.create(Schema.Type.NULL)));
        byte[] twoBillions = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0};

        // When
        String detail = decode(schema.toString(), twoBillions);

        // Then
        assertThat(detail).contains("a block of 2147483647 items");
    }

    @Test
    void aHundredThousandBlocksOfItemsWithoutBytesAreCounted() {
        // Given
        Schema schema = withField(Schema.createArray(Schema.create(Schema.Type.NULL)));
        byte[] blocks = new byte[300_000];
        Arrays.fill(blocks, (byte) 0x7E);

        // When
        String detail = decode(schema.toString(), blocks);

        // Then
        assertThat(detail).contains("items where at most");
    }

    @Test
    void aTextOfTwoBillionCharactersIsRejected() {
        // Given
        Schema schema = withField(Schema.create(Schema.Type.STRING));

        // When
        String detail = decode(schema.toString(), (byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0x0F);

        // Then
        assertThat(detail).contains("a length of 2147483647");
    }

    @Test
    void valuesNestedAHundredThousandDeepAreRejected() {
        // Given
        Schema chain = SchemaBuilder.record("Chain")
                .fields()
                .name("next")
                .type()
                .optional()
                .type("Chain")
                .endRecord();
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 2);

        // When
        String detail = decode(withField(chain).toString(), deep);

        // Then
        assertThat(detail).contains("nested deeper than 64");
    }

    @Test
    void aBlockThatIsNotAsLongAsItSaysIsRejected() {
        // Given
        Schema schema = withField(Schema.createArray(Schema.create(Schema.Type.LONG)));

        // When
        String detail = decode(schema.toString(), (byte) 1, (byte) 4, (byte) 2, (byte) 0);

        // Then
        assertThat(detail).contains("a block is not as long as it says");
    }

    @Test
    void aSchemaThatDoublesWithEveryTypeIsRejected() {
        // Given
        StringBuilder schema = new StringBuilder("\"null\"");
        for (int i = 0; i < 40; i++) {
            String inner = i == 0 ? "\"null\"" : "\"R" + (i - 1) + "\"";
            schema = new StringBuilder(
                    "{\"type\":\"record\",\"name\":\"R" + i + "\",\"fields\":[{\"name\":\"a\",\"type\":" + schema
                            + "},{\"name\":\"b\",\"type\":" + inner + "}]}");
        }

        // When
        String detail = decode(schema.toString(), (byte) 0);

        // Then
        assertThat(detail).contains("the writer's schema is too large");
    }

    @Test
    void aSchemaNestedAHundredThousandDeepIsRejected() {
        // Given
        String schema = "{\"type\":\"array\",\"items\":".repeat(40_000) + "\"null\"" + "}".repeat(40_000);

        // When
        String detail = decode(schema, (byte) 0);

        // Then
        assertThat(detail).contains("too long or too deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "17",
                "null",
                "{\"type\":\"record\",\"name\":5,\"fields\":{}}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"x\",\"type\":\"Nowhere\"}]}",
                "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"1\"]}",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":-1}"
            })
    void whatIsNoSchemaIsRejected(String schema) {
        assertThat(decode(schema, (byte) 0)).contains("the writer's schema is not valid Avro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"string\"", "\"null\"", "[]", "{\"type\":\"fixed\",\"name\":\"F\",\"size\":2147483647}"})
    void aSchemaThatIsNoRecordIsRejected(String schema) {
        assertThat(decode(schema)).startsWith("UNDECODABLE");
    }

    private String decode(String schema, byte... body) {
        byte[] value = new byte[WireFormat.HEADER_BYTES + body.length];
        System.arraycopy(body, 0, value, WireFormat.HEADER_BYTES, body.length);
        WireFormat.writeHeader(registry.register("s", schema), value);
        return decoder.decode(value).fold(t -> "accepted", r -> r.reason() + ": " + r.detail());
    }

    private static Schema withField(Schema type) {
        return SchemaBuilder.record("Hostile")
                .fields()
                .name("field")
                .type(type)
                .noDefault()
                .endRecord();
    }
}
