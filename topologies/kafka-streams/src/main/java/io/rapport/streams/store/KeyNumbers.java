package io.rapport.streams.store;

import java.util.Optional;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;

/**
 * Asks a store for the numbers that it gives its keys, so that what else belongs to the keys can go by the same. It is a
 * query because that is how one comes through the layers that Kafka Streams puts around a store. The answer belongs to
 * the thread of the task, is never changed but by the store, and holds until the store is closed.
 */
public final class KeyNumbers implements Query<KeyTable> {
    /** The numbers of a store; none of one that gives none. */
    public static Optional<KeyTable> of(StateStore store) {
        QueryResult<KeyTable> answer = store.query(new KeyNumbers(), PositionBound.unbounded(), new QueryConfig(false));
        return answer.isSuccess() ? Optional.of(answer.getResult()) : Optional.empty();
    }

    private KeyNumbers() {}
}
