package io.rapport.bench.naive;

import io.rapport.bench.business.Emission;
import io.rapport.bench.business.Outcome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What is kept of a customer: the state, and what the last touchpoint brought, since an aggregate has no other way out. */
final class Aggregate {
    private static final Schema EMISSION = SchemaBuilder.record("Emission")
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
            .name("emissions")
            .type()
            .array()
            .items(EMISSION)
            .noDefault()
            .endRecord();

    private Aggregate() {}

    static GenericRecord empty() {
        return of(new Outcome(null, List.of()));
    }

    static GenericRecord of(Outcome outcome) {
        GenericRecord aggregate = new GenericData.Record(SCHEMA);
        byte[] state = outcome.state();
        aggregate.put("state", state == null ? null : ByteBuffer.wrap(state));
        List<GenericRecord> emissions = new ArrayList<>();
        for (Emission emission : outcome.emissions()) {
            GenericRecord record = new GenericData.Record(EMISSION);
            record.put("topic", emission.output().topic());
            record.put("key", emission.key());
            record.put("customer", emission.customer());
            record.put("value", ByteBuffer.wrap(emission.value()));
            emissions.add(record);
        }
        aggregate.put("emissions", emissions);
        return aggregate;
    }

    static byte @Nullable [] state(GenericRecord aggregate) {
        ByteBuffer state = (ByteBuffer) aggregate.get("state");
        return state == null ? null : bytes(state);
    }

    static List<GenericRecord> emissions(GenericRecord aggregate) {
        return ((Collection<?>) aggregate.get("emissions"))
                .stream().map(GenericRecord.class::cast).toList();
    }

    /** What is to be written. */
    static byte[] value(GenericRecord emission) {
        return bytes((ByteBuffer) emission.get("value"));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
