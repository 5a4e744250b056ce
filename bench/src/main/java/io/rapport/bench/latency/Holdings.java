package io.rapport.bench.latency;

import io.rapport.bench.process.Figures;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.service.score.StateSizes;
import io.rapport.streams.step.Stages;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * What an engine holds, read from its own states. The store belongs to the stream thread: only an engine that has had all
 * its input and has nothing due may be asked.
 */
final class Holdings {
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();
    private final List<byte[]> states = new ArrayList<>();
    private long deadlines;
    private long promises;
    private long alerts;

    private Holdings() {}

    /** Heap in use after a collection, and then what is in the states. */
    static Figures of(KafkaStreams streams) {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        Holdings holdings = new Holdings();
        ReadOnlyKeyValueStore<Bytes, byte[]> store = streams.store(
                StoreQueryParameters.fromNameAndType(Stages.CUSTOMERS, QueryableStoreTypes.keyValueStore()));
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(customer -> holdings.add(customer.value));
        }
        return holdings.figures().put("heap", (double) heap);
    }

    private void add(byte[] bytes) {
        states.add(bytes);
        codec.read(bytes, state);
        deadlines += state.deadline() == Long.MAX_VALUE ? 0 : 1;
        promises += state.promises().nextDue(state.clock()) == Long.MAX_VALUE ? 0 : 1;
        alerts += state.episodes().all().stream()
                .filter(episode -> episode.status().isLive())
                .count();
    }

    private Figures figures() {
        StateSizes sizes = StateSizes.of(states);
        return new Figures()
                .put("customers", states.size())
                .put("deadlines", (double) deadlines)
                .put("promises", (double) promises)
                .put("alerts", (double) alerts)
                .put("median", sizes.median())
                .put("p90", sizes.p90());
    }
}
