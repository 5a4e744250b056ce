package io.rapport.streams.commit;

import io.rapport.streams.settings.AlertCommits;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The pacers of a program, one for each stream thread. Asked by many threads. */
public final class CommitPacers {
    private final AlertCommits settings;
    private final Consumer<CommitCost> costs;
    /** A thread that has ended takes its pacer with it. */
    private final Map<Thread, CommitPacer> byThread = Collections.synchronizedMap(new WeakHashMap<>());

    public CommitPacers(AlertCommits settings) {
        this(settings, cost -> {});
    }

    /**
     * The same for one who wants to know.
     *
     * @param costs is told what each commit took, by the thread that committed
     */
    public CommitPacers(AlertCommits settings, Consumer<CommitCost> costs) {
        this.settings = settings;
        this.costs = costs;
    }

    /** The pacer of the thread that asks. */
    public CommitPacer ofThisThread() {
        return byThread.computeIfAbsent(Thread.currentThread(), thread -> new CommitPacer(settings, System::nanoTime));
    }

    /** The clients with which Kafka Streams must run for the pacers to know what commits take. */
    public KafkaClientSupplier clients() {
        return new PacedClients(this);
    }

    void committed(CommitCost cost) {
        ofThisThread().committed(cost.total());
        costs.accept(cost);
    }
}
