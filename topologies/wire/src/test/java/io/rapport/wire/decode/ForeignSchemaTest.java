package io.rapport.wire.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.schemas.Contract;
import io.rapport.wire.Avro;
import io.rapport.wire.RandomTouchpoints;
import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.WireFormat;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

/** Writers' schemas that are not ours. */
class ForeignSchemaTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);

    @Test
    void aNewerVersionWithFieldsThatWeDoNotKnowIsReadWithoutThem() {
        // Given
        List<Schema.Field> fields = fieldsOfOurs();
        fields.add(3, new Schema.Field("more", SchemaBuilder.array().items().longType(), "more", null));
        Schema newer = touchpointOf(fields);
        int id = registry.register("s", newer.toString());
        RandomTouchpoints touchpoints = new RandomTouchpoints(5);
        for (int i = 0; i < 500; i++) {
            Touchpoint touchpoint = touchpoints.next();
            GenericData.Record record = copy(Avro.touchpoint(touchpoint), newer);
            record.put("more", List.of(1L, 2L, 3L));

            // When
            Decoded decoded = decoder.decode(Avro.framed(id, record));

            // Then
            assertThat(decoded).as("seed 5, record %d", i).isEqualTo(new Decoded.Accepted(touchpoint));
        }
    }

    @Test
    void aKindThatWeDoNotKnowIsReadAsOther() {
        // Given
        Schema kind = Schema.createEnum("Kind", null, "io.rapport.schemas", List.of("OTHER", "DUEL"), "OTHER");
        List<Schema.Field> fields = fieldsOfOurs().subList(0, 3);
        fields.add(new Schema.Field("kind", kind, "kind", null));
        Schema newer = touchpointOf(fields);
        GenericData.Record record = copy(Avro.bare().build(), newer);
        record.put("kind", new GenericData.EnumSymbol(kind, "DUEL"));

        // When
        Decoded decoded = decoder.decode(framed(record));

        // Then
        assertThat(decoded).isEqualTo(accepted(Kind.OTHER));
    }

    @Test
    void whatSqlWritesIsRead() {
        // Given
        GenericData.Record record = sqlComplaint();

        // When
        Decoded decoded = decoder.decode(framed(record));

        // Then
        Touchpoint touchpoint = ((Decoded.Accepted) decoded).touchpoint();
        assertThat(touchpoint.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(touchpoint.labels().stage()).isEqualTo(Stage.RETENTION);
        assertThat(touchpoint.amount()).hasToString("Money[minorUnits=5, currency=EUR]");
        assertThat(touchpoint.voice().sentiment()).isEqualTo(-0.5);
    }

    @Test
    void flippedBitsUnderAForeignSchemaAreReadOrRejected() {
        long seed = 20_260_303;
        Random random = new Random(seed);
        byte[] whole = framed(sqlComplaint());
        for (int i = 0; i < 20_000; i++) {
            // Given
            byte[] bytes = whole.clone();
            int at = WireFormat.HEADER_BYTES + random.nextInt(whole.length - WireFormat.HEADER_BYTES);
            bytes[at] ^= (byte) (1 << random.nextInt(8));

            // When
            Decoded decoded = decoder.decode(bytes);

            // Then
            boolean isAnswered = decoded.fold(t -> true, r -> r.reason() == RejectReason.UNDECODABLE);
            assertThat(isAnswered).as("seed %d, flip %d", seed, i).isTrue();
        }
    }

    /** A complaint as a table's row: no enums, everything nullable, other names and narrower numbers. */
    private static GenericData.Record sqlComplaint() {
        Schema sql = SchemaBuilder.record("record")
                .fields()
                .optionalString("eventId")
                .optionalString("customerId")
                .optionalLong("occurredAt")
                .optionalString("kind")
                .optionalString("stage")
                .optionalInt("amountMinor")
                .optionalString("amountCurrency")
                .optionalFloat("sentiment")
                .endRecord();
        Object[] row = {"e", "c", 7L, "COMPLAINT", "RETENTION", 5, "EUR", -0.5f};
        GenericData.Record record = new GenericData.Record(sql);
        for (int i = 0; i < row.length; i++) {
            record.put(i, row[i]);
        }
        return record;
    }

    @Test
    void aMissingIdIsRejectedWithAReason() {
        // Given
        Schema sql = SchemaBuilder.record("record")
                .fields()
                .optionalString("eventId")
                .requiredString("customerId")
                .requiredLong("occurredAt")
                .requiredString("kind")
                .endRecord();
        GenericData.Record record = new GenericData.Record(sql);
        record.put("customerId", "secret");
        record.put("occurredAt", 7L);
        record.put("kind", "COMPLAINT");

        // When
        Decoded decoded = decoder.decode(framed(record));

        // Then
        assertThat(detail(decoded)).contains("eventId is missing").doesNotContain("secret");
    }

    @Test
    void anotherRecordIsRejectedWithAReason() {
        // Given
        GenericData.Record record = new GenericData.Record(
                SchemaBuilder.record("Unrelated").fields().requiredLong("n").endRecord());
        record.put("n", 1L);

        // When
        Decoded decoded = decoder.decode(framed(record));

        // Then
        assertThat(detail(decoded)).contains("does not resolve to ours").contains("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void bytesForATextMustBeUtf8() {
        // Given
        Schema.Field id = new Schema.Field("eventId", Schema.create(Schema.Type.BYTES), "id", null);
        List<Schema.Field> fields = fieldsOfOurs().subList(1, 4);
        fields.add(id);
        Schema schema = touchpointOf(fields);
        GenericData.Record record = copy(Avro.bare().build(), schema);
        record.put("eventId", ByteBuffer.wrap(new byte[] {(byte) 0xC3, 0x28}));

        // When
        Decoded decoded = decoder.decode(framed(record));

        // Then
        assertThat(detail(decoded)).contains("not UTF-8");
    }

    private static Decoded accepted(Kind kind) {
        return new Decoded.Accepted(
                TouchpointBuilder.touchpoint("e", "c", 0, kind).build());
    }

    private static String detail(Decoded decoded) {
        return decoded.fold(t -> "accepted", r -> r.reason() + ": " + r.detail());
    }

    private byte[] framed(GenericData.Record record) {
        return Avro.framed(registry.register("s", record.getSchema().toString()), record);
    }

    private static List<Schema.Field> fieldsOfOurs() {
        return new ArrayList<>(Contract.TOUCHPOINT.schema().getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    }

    private static Schema touchpointOf(List<Schema.Field> fields) {
        Schema schema = Schema.createRecord("Touchpoint", "another version", "io.rapport.schemas", false);
        schema.setFields(new ArrayList<>(fields));
        return schema;
    }

    private static GenericData.Record copy(io.rapport.schemas.Touchpoint from, Schema to) {
        GenericData.Record record = new GenericData.Record(to);
        for (Schema.Field field : to.getFields()) {
            if (from.getSchema().getField(field.name()) != null) {
                Object value = from.get(field.name());
                record.put(field.name(), value instanceof Instant at ? at.toEpochMilli() : value);
            }
        }
        return record;
    }
}
