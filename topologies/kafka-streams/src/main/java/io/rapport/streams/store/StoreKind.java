package io.rapport.streams.store;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where states live. Both kinds have the same changelog, so that one may be changed for the other. */
public enum StoreKind {
    /** On the heap, 55 to 60 bytes a customer beside the bytes of key and state: for as many customers as fit. */
    IN_MEMORY,
    /** On disk, several times slower: for more customers than fit. */
    ROCKSDB;

    /** A store of bytes by bytes under a name, with a changelog and without a cache: each write is one record of it. */
    public StoreBuilder<KeyValueStore<byte[], byte[]>> named(String name) {
        return Stores.keyValueStoreBuilder(supplier(name), Serdes.ByteArray(), Serdes.ByteArray())
                .withLoggingEnabled(changelog())
                .withCachingDisabled();
    }

    private KeyValueBytesStoreSupplier supplier(String name) {
        return switch (this) {
            case IN_MEMORY -> new HashStoreSupplier(name);
            case ROCKSDB -> Stores.persistentKeyValueStore(name);
        };
    }

    /** It holds one small record a customer, rewritten often: compact early, in segments small enough to be closed. */
    private static Map<String, String> changelog() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.SEGMENT_BYTES_CONFIG,
                Integer.toString(64 << 20),
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                "0.3");
    }
}
