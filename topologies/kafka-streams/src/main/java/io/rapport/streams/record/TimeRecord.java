package io.rapport.streams.record;

import io.rapport.wire.headers.HeaderNames;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record among the touchpoints that says one thing: time has reached its timestamp. It has neither key nor value and
 * carries the header {@value #HEADER}. What is due by then fires; it counts as no touchpoint. A replay ends with one on
 * every partition, so that what silence alone brings comes too.
 */
public final class TimeRecord {
    public static final String HEADER = HeaderNames.TIME;

    private static final byte[] NOTHING = new byte[0];

    private TimeRecord() {}

    /** The record for one partition. */
    public static ProducerRecord<byte[], byte[]> of(String topic, int partition, long timestamp) {
        return new ProducerRecord<>(
                topic, partition, timestamp, null, null, List.of(new RecordHeader(HEADER, NOTHING)));
    }

    /** Whether a record is one. */
    public static boolean is(Record<byte[], byte[]> record) {
        return record.key() == null
                && record.value() == null
                && record.headers().lastHeader(HEADER) != null;
    }
}
