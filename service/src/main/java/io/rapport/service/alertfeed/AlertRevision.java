package io.rapport.service.alertfeed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an alert record says, wherever it is written: two records are the same revision when they have the same key and
 * the same bytes. The alert's id alone would not do, since later records tell how the same alert went on.
 *
 * @param partition of the alerts topic; records of one alert are all in one
 * @param alertId the record's key
 * @param digest of the record's value
 */
public record AlertRevision(int partition, String alertId, String digest) {
    static AlertRevision of(ConsumerRecord<byte[], byte[]> record) {
        return new AlertRevision(
                record.partition(),
                new String(present(record.key()), StandardCharsets.UTF_8),
                digest(present(record.value())));
    }

    /** Anybody may write what has no key or value. */
    private static byte[] present(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    private static String digest(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
