package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.process.Figures;
import io.rapport.core.rule.RuleBook;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.store.StoreKind;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/** Rapport as it ships, but for the time: it is the records' alone, so that the outputs can be foretold. */
public final class RapportLane implements Lane {
    /** The changelog is compacted, but not while a round lasts. */
    static final Map<String, String> UNCLEANED =
            Map.of(StreamsConfig.topicPrefix("min.compaction.lag.ms"), Long.toString(Long.MAX_VALUE));

    private final Place place;
    private final RuleBook rules;
    private final StoreKind store;
    private final int threads;
    private final long records;

    /**
     * @param store where states live
     * @param threads how many stream threads there are
     */
    public RapportLane(Place place, RuleBook rules, StoreKind store, int threads) {
        this.place = place;
        this.rules = rules;
        this.store = store;
        this.threads = threads;
        records = Load.read(place.directory(), place.partitions()).records();
    }

    @Override
    public Figures round(String name) throws Exception {
        StreamsSettings settings = StreamsSettings.defaults(
                        name, place.bootstrap(), place.directory().resolve("streams"))
                .with(store)
                .with(TimeSettings.EVENT)
                .withThreads(threads)
                .withKafka(UNCLEANED);
        CommitPacers commits = new CommitPacers(AlertCommits.DEFAULT);
        try (Installation rapport = new Installation(place, settings, rules, commits)) {
            rapport.streams().start();
            return rapport.await(records).put("heap", heapInUse());
        }
    }

    /** What is left on the heap after a collection, with all states in the store. */
    private static double heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
