package io.rapport.streams.store;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.CommitCallback;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Plays a changelog to the one store that registers. */
final class RestoringContext implements StateStoreContext {
    private BatchingStateRestoreCallback callback = entries -> {};

    void restore(KeyValue<byte[], byte[]> entry) {
        callback.restoreAll(List.of(entry));
    }

    @Override
    public void register(StateStore store, StateRestoreCallback restoring) {
        callback = (BatchingStateRestoreCallback) restoring;
    }

    @Override
    public void register(StateStore store, StateRestoreCallback restoring, CommitCallback commit) {
        register(store, restoring);
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return Optional.empty();
    }

    @Override
    public String applicationId() {
        return "rapport-test";
    }

    @Override
    public TaskId taskId() {
        return new TaskId(0, 0);
    }

    @Override
    public Serde<?> keySerde() {
        return Serdes.ByteArray();
    }

    @Override
    public Serde<?> valueSerde() {
        return Serdes.ByteArray();
    }

    @Override
    public File stateDir() {
        throw new UnsupportedOperationException("a store in memory has no files");
    }

    @Override
    public StreamsMetrics metrics() {
        throw new UnsupportedOperationException("a store in memory has no metrics");
    }

    @Override
    public Map<String, Object> appConfigs() {
        return Map.of();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return Map.of();
    }
}
