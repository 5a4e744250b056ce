package io.rapport.bench.naive;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Puts the record's time beside a touchpoint, since an aggregator does not see it, and drops what has no key. */
final class Stamp extends ContextualFixedKeyProcessor<String, GenericRecord, Stamp.Stamped> {
    private final AtomicLong taken;

    /**
     * @param taken counts the records
     */
    Stamp(AtomicLong taken) {
        this.taken = taken;
    }

    /** A touchpoint and when it was recorded. */
    record Stamped(GenericRecord touchpoint, long recordedAt) {}

    @Override
    public void process(FixedKeyRecord<String, GenericRecord> record) {
        taken.incrementAndGet();
        if (record.value() != null) {
            context().forward(record.withValue(new Stamped(record.value(), record.timestamp())));
        }
    }
}
