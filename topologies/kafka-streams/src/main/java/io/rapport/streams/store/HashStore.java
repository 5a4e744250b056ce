package io.rapport.streams.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * States in memory. Reading and writing one takes constant time; ranges are sorted when they are asked for (unsigned
 * bytes, as the built-in stores order them) and are snapshots. It belongs to the thread of its task: other threads read
 * the output topics, never this. A task may close it and initialise it again, empty.
 */
final class HashStore implements KeyValueStore<Bytes, byte[]> {
    private static final Comparator<KeyValue<Bytes, byte[]>> BY_KEY =
            (left, right) -> Arrays.compareUnsigned(left.key.get(), right.key.get());

    private final String name;
    private final KeyTable table = new KeyTable();
    private byte[] @Nullable [] values = new byte[table.capacity()][];
    private Position position = Position.emptyPosition();
    private @Nullable StateStoreContext context;
    private boolean open;

    HashStore(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext newContext, StateStore root) {
        context = newContext;
        newContext.register(root, (BatchingStateRestoreCallback) this::restore);
        open = true;
    }

    /** What the changelog holds was written before, so it moves no position. */
    private void restore(Collection<KeyValue<byte[], byte[]>> records) {
        for (KeyValue<byte[], byte[]> entry : records) {
            write(entry.key, entry.value);
        }
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        requireOpen();
        int number = table.find(key.get());
        return number == KeyTable.ABSENT ? null : values[number];
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        requireOpen();
        write(key.get(), value);
        advancePosition();
    }

    private void write(byte[] key, byte @Nullable [] value) {
        if (value == null) {
            erase(key);
            return;
        }
        int number = table.add(key);
        if (number >= values.length) {
            values = Arrays.copyOf(values, table.capacity());
        }
        values[number] = value;
    }

    private void erase(byte[] key) {
        int number = table.find(key);
        if (number != KeyTable.ABSENT) {
            values[number] = null;
            table.remove(key);
        }
    }

    /** What time alone wrote has no record, and so no place in a topic. */
    private void advancePosition() {
        RecordMetadata at = context == null ? null : context.recordMetadata().orElse(null);
        if (at != null && at.topic() != null) {
            position = position.withComponent(at.topic(), at.partition(), at.offset());
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        byte[] existing = get(key);
        if (existing == null) {
            put(key, value);
        }
        return existing;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        byte[] existing = get(key);
        put(key, null);
        return existing;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return sorted(key -> true, BY_KEY);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseAll() {
        return sorted(key -> true, BY_KEY.reversed());
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
        return sorted(between(from, to), BY_KEY);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> reverseRange(@Nullable Bytes from, @Nullable Bytes to) {
        return sorted(between(from, to), BY_KEY.reversed());
    }

    /** Both ends belong to the range; one that is null is open. */
    private static Predicate<byte[]> between(@Nullable Bytes from, @Nullable Bytes to) {
        return key -> (from == null || Arrays.compareUnsigned(key, from.get()) >= 0)
                && (to == null || Arrays.compareUnsigned(key, to.get()) <= 0);
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, S serializer) {
        byte[] start = Objects.requireNonNull(serializer.serialize(null, prefix), "prefix");
        return sorted(
                key -> key.length >= start.length && Arrays.equals(key, 0, start.length, start, 0, start.length),
                BY_KEY);
    }

    private KeyValueIterator<Bytes, byte[]> sorted(
            Predicate<byte[]> wanted, Comparator<KeyValue<Bytes, byte[]>> order) {
        requireOpen();
        List<KeyValue<Bytes, byte[]>> found = new ArrayList<>();
        for (int number = 0; number < table.limit(); number++) {
            byte[] key = table.key(number);
            if (key != null && wanted.test(key)) {
                found.add(KeyValue.pair(Bytes.wrap(key), values[number]));
            }
        }
        found.sort(order);
        return new SortedEntries(found);
    }

    @Override
    public long approximateNumEntries() {
        return table.size();
    }

    /** The numbers of the keys are all that can be asked for; see {@link KeyNumbers}. */
    @Override
    @SuppressWarnings("unchecked") // R is what the query says that it answers.
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        requireOpen();
        return query instanceof KeyNumbers
                ? (QueryResult<R>) QueryResult.forResult(table)
                : KeyValueStore.super.query(query, bound, config);
    }

    @Override
    public Position getPosition() {
        return position;
    }

    private void requireOpen() {
        if (!open) {
            throw new InvalidStateStoreException("store " + name + " is not open");
        }
    }

    @Override
    public void close() {
        open = false;
        context = null;
        table.clear();
        values = new byte[table.capacity()][];
        position = Position.emptyPosition();
    }

    /** Nothing of it outlives the process; the changelog does. */
    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
