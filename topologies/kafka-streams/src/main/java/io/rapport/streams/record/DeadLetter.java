package io.rapport.streams.record;

import io.rapport.core.screening.Rejection;
import io.rapport.wire.headers.HeaderNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A rejected record: key, value, timestamp and headers as they came, and headers of the names that Kafka Streams' own
 * dead letters have. They say why and where from, and hold no stack trace, which could hold personal data.
 */
public final class DeadLetter {
    private DeadLetter() {}

    /** The dead letter of a record. */
    public static Record<byte[], byte[]> of(Record<byte[], byte[]> rejected, Rejection why, RecordMetadata from) {
        Record<byte[], byte[]> letter = rejected.withHeaders(rejected.headers());
        Headers headers = letter.headers();
        put(headers, HeaderNames.REASON, why.reason().id());
        put(headers, HeaderNames.DETAIL, why.detail());
        put(headers, HeaderNames.TOPIC, from.topic());
        put(headers, HeaderNames.PARTITION, Integer.toString(from.partition()));
        put(headers, HeaderNames.OFFSET, Long.toString(from.offset()));
        return letter;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
