package io.rapport.streams.record;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The key of an alert's record, and where the record goes. The topic is compacted and a customer may have several open
 * alerts, none of which may be lost to a younger one: so the key's bytes are the alert's id. But all that concerns a
 * customer belongs on one partition: so the partition is that of the customer id, by the same hash that puts the
 * customer's metrics on theirs.
 *
 * @param alertId as UTF-8 the key's bytes
 * @param customerId whose alert it is
 */
public record AlertKey(String alertId, String customerId) {
    /** The key's bytes. */
    public static final Serializer<AlertKey> SERIALIZER = (topic, key) -> key.alertId.getBytes(StandardCharsets.UTF_8);

    /** The customer's partition, as Kafka's own producer would choose it for a record with the customer's key. */
    public static final StreamPartitioner<AlertKey, byte[]> PARTITIONER =
            (topic, key, value, partitions) -> Optional.of(Set.of(partitionOf(key.customerId, partitions)));

    private static int partitionOf(String customerId, int partitions) {
        return Utils.toPositive(Utils.murmur2(customerId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
