package io.rapport.streams.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.streams.store.KeyNumbers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The customers of one task: their states as bytes in the store, and their deadlines in order. One state is open at a time. */
final class Customers {
    private final KeyValueStore<byte[], byte[]> store;
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();
    private final DeadlineIndex deadlines;
    /** Of the customer whose state is open: what stands at the head of the stored bytes is what the index has. */
    private long indexedDeadline;

    /**
     * Takes over a store, empty or restored; the deadlines are read from the heads of the states. From now on nobody
     * takes a customer out of it.
     */
    Customers(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
        deadlines = KeyNumbers.of(store).map(DeadlineIndex::sharing).orElseGet(DeadlineIndex::new);
        try (KeyValueIterator<byte[], byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> customer = all.next();
                deadlines.set(customer.key, StateCodec.deadline(customer.value));
            }
        }
    }

    /** The state of a customer, open until the next is asked for. */
    CustomerState open(byte[] key) {
        byte[] bytes = store.get(key);
        if (bytes == null) {
            state.clear();
            indexedDeadline = Long.MAX_VALUE;
        } else {
            codec.read(bytes, state);
            indexedDeadline = StateCodec.deadline(bytes);
        }
        return state;
    }

    /** Writes the open state, and sets the customer's deadline where it has changed. */
    void save(byte[] key) {
        store.put(key, codec.write(state));
        if (state.deadline() != indexedDeadline) {
            deadlines.set(key, state.deadline());
        }
    }

    /** The earliest deadline of any customer, or {@link Long#MAX_VALUE}. */
    long earliestDeadline() {
        return deadlines.earliest();
    }

    /** Whose it is. */
    byte[] earliestKey() {
        return deadlines.earliestKey();
    }
}
