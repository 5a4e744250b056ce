package io.rapport.streams.store;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Stores in memory by hash table, a new one for every task.
 *
 * @param name of the store and so of its changelog topic
 */
record HashStoreSupplier(String name) implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return new HashStore(name);
    }

    @Override
    public String metricsScope() {
        return "hash";
    }
}
