package io.rapport.bench.naive;

import io.rapport.bench.load.Output;
import io.rapport.schemas.Contract;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a customer: the state, and what the last touchpoint brought, since an aggregate has no other way out.
 * Enriched touchpoints and metrics are nested as the records that they are; what is rare (alerts, recoveries, service
 * levels, dead letters) is there as bytes.
 *
 * <p>The state is the bytes of the core's own codec. That favours the lane: Avro's generic records of the same figures
 * would be larger and slower to read and write.
 */
final class Aggregate {
    private static final Schema RARE = SchemaBuilder.record("Rare")
            .namespace("io.rapport.bench.naive")
            .fields()
            .requiredString("topic")
            .requiredString("key")
            .requiredString("customer")
            .requiredBytes("value")
            .endRecord();
    static final Schema SCHEMA = SchemaBuilder.record("Aggregate")
            .namespace("io.rapport.bench.naive")
            .fields()
            .optionalBytes("state")
            .name("enriched")
            .type()
            .optional()
            .type(Contract.TOUCHPOINT_ENRICHED.schema())
            .name("metrics")
            .type()
            .array()
            .items(Contract.CUSTOMER_METRICS.schema())
            .noDefault()
            .name("rare")
            .type()
            .array()
            .items(RARE)
            .noDefault()
            .endRecord();

    private Aggregate() {}

    static GenericRecord empty() {
        return of(null, null, List.of(), List.of());
    }

    static GenericRecord of(
            byte @Nullable [] state,
            @Nullable GenericRecord enriched,
            List<GenericRecord> metrics,
            List<GenericRecord> rare) {
        GenericRecord aggregate = new GenericData.Record(SCHEMA);
        aggregate.put("state", state == null ? null : ByteBuffer.wrap(state));
        aggregate.put("enriched", enriched);
        aggregate.put("metrics", metrics);
        aggregate.put("rare", rare);
        return aggregate;
    }

    /** A record that seldom comes, as it is written. */
    static GenericRecord rare(Output output, String key, String customer, byte[] value) {
        GenericRecord rare = new GenericData.Record(RARE);
        rare.put("topic", output.topic());
        rare.put("key", key);
        rare.put("customer", customer);
        rare.put("value", ByteBuffer.wrap(value));
        return rare;
    }

    @SuppressWarnings("ByteBufferBackingArray") // Avro reads bytes into a buffer of just their size.
    static byte @Nullable [] state(GenericRecord aggregate) {
        ByteBuffer state = (ByteBuffer) aggregate.get("state");
        return state == null ? null : state.array();
    }

    static @Nullable GenericRecord enriched(GenericRecord aggregate) {
        return (GenericRecord) aggregate.get("enriched");
    }

    static List<GenericRecord> metrics(GenericRecord aggregate) {
        return records(aggregate.get("metrics"));
    }

    static List<GenericRecord> rare(GenericRecord aggregate) {
        return records(aggregate.get("rare"));
    }

    /** What is to be written of a record that seldom comes. */
    static byte[] value(GenericRecord rare) {
        return ((ByteBuffer) rare.get("value")).array();
    }

    @SuppressWarnings("unchecked") // The schema says so.
    private static List<GenericRecord> records(Object array) {
        return (List<GenericRecord>) array;
    }
}
