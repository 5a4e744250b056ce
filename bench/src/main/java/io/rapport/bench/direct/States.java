package io.rapport.bench.direct;

import io.rapport.streams.step.Stages;
import io.rapport.streams.store.KeyTable;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** States in the table that Rapport's store has, each write logged. It begins empty, and nobody looks for ranges in it. */
final class States implements KeyValueStore<byte[], byte[]> {
    private final Outflow log;
    private final KeyTable table = new KeyTable();
    private byte[] @Nullable [] values = new byte[table.capacity()][];
    private long time;

    States(Outflow log) {
        this.log = log;
    }

    /** The timestamp of what is logged from now on. */
    void setTime(long timestamp) {
        time = timestamp;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        int number = table.find(key);
        return number == KeyTable.ABSENT ? null : values[number];
    }

    @Override
    public void put(byte[] key, byte[] value) {
        int number = table.add(key);
        if (number >= values.length) {
            values = Arrays.copyOf(values, table.capacity());
        }
        values[number] = value;
        log.log(key, value, time);
    }

    /** What there is when a task opens: nothing. */
    @Override
    public KeyValueIterator<byte[], byte[]> all() {
        return new Nothing();
    }

    private static final class Nothing implements KeyValueIterator<byte[], byte[]> {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public KeyValue<byte[], byte[]> next() {
            throw new NoSuchElementException();
        }

        @Override
        public byte[] peekNextKey() {
            throw new NoSuchElementException();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    @Override
    public String name() {
        return Stages.CUSTOMERS;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public long approximateNumEntries() {
        return table.size();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no stage asks for this");
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        throw unused();
    }

    @Override
    public void close() {
        throw unused();
    }

    @Override
    public byte[] putIfAbsent(byte[] key, byte[] value) {
        throw unused();
    }

    @Override
    public void putAll(List<KeyValue<byte[], byte[]>> entries) {
        throw unused();
    }

    @Override
    public byte[] delete(byte[] key) {
        throw unused();
    }

    @Override
    public KeyValueIterator<byte[], byte[]> range(byte[] from, byte[] to) {
        throw unused();
    }
}
