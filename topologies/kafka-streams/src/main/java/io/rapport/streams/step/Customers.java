package io.rapport.streams.step;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.step.Step;
import io.rapport.streams.store.KeyNumbers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The customers of one task: their states as bytes in the store, and their deadlines in order. One state is open at a time. */
final class Customers {
    private final KeyValueStore<byte[], byte[]> store;
    private final Step step;
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();
    private final DeadlineIndex deadlines;
    /** Of the customer whose state is open: what the index has. */
    private long indexedDeadline;

    /** Takes over a store, empty or restored. From now on nobody takes a customer out of it. */
    Customers(KeyValueStore<byte[], byte[]> store, Step step) {
        this.store = store;
        this.step = step;
        deadlines = KeyNumbers.of(store).map(DeadlineIndex::sharing).orElseGet(DeadlineIndex::new);
        index();
    }

    /** Reads all deadlines anew from the heads of the states: to begin with, and when the step has other rules. */
    void index() {
        try (KeyValueIterator<byte[], byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> customer = all.next();
                deadlines.set(customer.key, step.deadline(customer.value));
            }
        }
    }

    /** The state of a customer, open until the next is asked for. */
    CustomerState open(byte[] key) {
        byte[] bytes = store.get(key);
        if (bytes == null) {
            state.clear();
        } else {
            codec.read(bytes, state);
        }
        indexedDeadline = step.deadline(state);
        return state;
    }

    /** Writes the open state, and sets the customer's deadline where it has changed. */
    void save(byte[] key) {
        store.put(key, codec.write(state));
        long deadline = step.deadline(state);
        if (deadline != indexedDeadline) {
            deadlines.set(key, deadline);
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
