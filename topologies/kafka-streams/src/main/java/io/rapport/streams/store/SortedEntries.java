package io.rapport.streams.store;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Entries as they were when the iterator was asked for: later changes of the store are not seen. */
final class SortedEntries implements KeyValueIterator<Bytes, byte[]> {
    private final List<KeyValue<Bytes, byte[]>> entries;
    private int next;

    SortedEntries(List<KeyValue<Bytes, byte[]>> entries) {
        this.entries = entries;
    }

    @Override
    public Bytes peekNextKey() {
        return at(next).key;
    }

    @Override
    public boolean hasNext() {
        return next < entries.size();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        return at(next++);
    }

    private KeyValue<Bytes, byte[]> at(int index) {
        if (index >= entries.size()) {
            throw new NoSuchElementException();
        }
        return entries.get(index);
    }

    @Override
    public void close() {
        // Holds nothing but memory.
    }
}
