package io.rapport.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of a store, taken from the built-in one. */
class HashStoreTest {
    private static final byte[] ALPHABET = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF};

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

    private KeyValueStore<Bytes, byte[]> opened(KeyValueStore<Bytes, byte[]> store) {
        store.init(context.getStateStoreContext(), store);
        return store;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20260302})
    void doesWhatTheBuiltInStoreDoes(long seed) {
        // Given
        KeyValueStore<Bytes, byte[]> ours = opened(new HashStore("ours"));
        KeyValueStore<Bytes, byte[]> builtIn =
                opened(Stores.inMemoryKeyValueStore("built-in").get());

        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            // When
            context.setRecordMetadata("touchpoints", (int) (seed % 3), i);
            Function<KeyValueStore<Bytes, byte[]>, String> operation = operation(random);

            // Then
            assertThat(operation.apply(ours)).as("operation %d", i).isEqualTo(operation.apply(builtIn));
        }
        assertThat(drain(ours.all())).isEqualTo(drain(builtIn.all())).hasSizeGreaterThan(100);
        assertThat(ours.approximateNumEntries()).isEqualTo(builtIn.approximateNumEntries());
        assertThat(ours.getPosition()).isEqualTo(builtIn.getPosition());
    }

    private static Function<KeyValueStore<Bytes, byte[]>, String> operation(Random random) {
        Bytes key = key(random);
        Bytes other = random.nextInt(10) == 0 ? null : key(random);
        byte[] value = new byte[random.nextInt(5)];
        random.nextBytes(value);
        int kind = random.nextInt(1_000);
        if (kind < 400) {
            return store -> {
                store.put(key, kind < 300 ? value : null);
                return "";
            };
        }
        return switch (kind % 8) {
            case 0 -> store -> hex(store.delete(key));
            case 1 -> store -> hex(store.putIfAbsent(key, value));
            case 2 -> store -> kind > 950 ? drain(store.range(other, key)).toString() : "";
            case 3 ->
                store -> kind > 950 ? drain(store.reverseRange(key, other)).toString() : "";
            case 4 -> store -> withPrefix(store, key).toString();
            case 5 -> store -> kind > 990 ? drain(store.reverseAll()).toString() : "";
            default -> store -> hex(store.get(key));
        };
    }

    /** The built-in store in memory also gives the first key behind the prefixed ones, and has no prefix of 0xFF alone. */
    private static List<String> withPrefix(KeyValueStore<Bytes, byte[]> store, Bytes prefix) {
        KeyValueIterator<Bytes, byte[]> found = store instanceof HashStore
                ? store.prefixScan(prefix.get(), new ByteArraySerializer())
                : store.range(prefix, null);
        String start = hex(prefix.get());
        List<String> entries = drain(found);
        return store instanceof HashStore
                ? entries
                : entries.stream().filter(entry -> entry.startsWith(start)).toList();
    }

    private static Bytes key(Random random) {
        byte[] key = new byte[1 + random.nextInt(9)];
        for (int i = 0; i < key.length; i++) {
            key[i] = ALPHABET[random.nextInt(i < 4 ? ALPHABET.length : 1)];
        }
        return Bytes.wrap(key);
    }

    private static List<String> drain(KeyValueIterator<Bytes, byte[]> entries) {
        List<String> drained = new ArrayList<>();
        while (entries.hasNext()) {
            Bytes next = entries.peekNextKey();
            KeyValue<Bytes, byte[]> entry = entries.next();
            assertThat(entry.key).isEqualTo(next);
            drained.add(hex(entry.key.get()) + "=" + hex(entry.value));
        }
        entries.close();
        return drained;
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "absent" : HexFormat.of().formatHex(bytes);
    }

    @Test
    void restoredStoreHoldsWhatTheChangelogEndsWith() {
        // Given
        RestoringContext changelog = new RestoringContext();
        HashStore store = new HashStore("customers");
        store.init(changelog, store);

        // When
        changelog.restore(KeyValue.pair(new byte[] {1}, new byte[] {10}));
        changelog.restore(KeyValue.pair(new byte[] {2}, new byte[] {20}));
        changelog.restore(KeyValue.pair(new byte[] {1}, new byte[] {11}));
        changelog.restore(KeyValue.pair(new byte[] {2}, null));

        // Then
        assertThat(drain(store.all())).containsExactly("01=0b");
        assertThat(store.persistent()).isFalse();
    }

    @Test
    void storeThatIsOpenedAgainIsEmpty() {
        // Given
        KeyValueStore<Bytes, byte[]> store = opened(new HashStore("customers"));
        store.put(Bytes.wrap(new byte[] {1}), new byte[] {10});
        store.close();

        // When
        opened(store);

        // Then
        assertThat(store.isOpen()).isTrue();
        assertThat(store.approximateNumEntries()).isZero();
        assertThat(store.get(Bytes.wrap(new byte[] {1}))).isNull();
    }

    @Test
    void closedStoreRefuses() {
        // Given
        KeyValueStore<Bytes, byte[]> store = opened(new HashStore("customers"));

        // When
        store.close();

        // Then
        assertThat(store.isOpen()).isFalse();
        assertThatThrownBy(() -> store.get(Bytes.wrap(new byte[] {1}))).isInstanceOf(InvalidStateStoreException.class);
        assertThatThrownBy(store::all).isInstanceOf(InvalidStateStoreException.class);
    }

    @Test
    void iteratorIsASnapshotAndEnds() {
        // Given
        KeyValueStore<Bytes, byte[]> store = opened(new HashStore("customers"));
        store.putAll(List.of(KeyValue.pair(Bytes.wrap(new byte[] {1}), new byte[] {10})));

        // When
        KeyValueIterator<Bytes, byte[]> all = store.all();
        store.delete(Bytes.wrap(new byte[] {1}));

        // Then
        assertThat(all.next().value).containsExactly(10);
        assertThat(all.hasNext()).isFalse();
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(all::peekNextKey).isInstanceOf(NoSuchElementException.class);
    }
}
