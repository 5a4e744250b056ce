package io.rapport.bench.scale;

import io.rapport.bench.lane.Installation;
import io.rapport.bench.lane.Place;
import io.rapport.bench.process.Figures;
import io.rapport.bench.process.ProcessTime;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.commit.CommitPacers;
import io.rapport.streams.settings.AlertCommits;
import io.rapport.streams.settings.StreamsSettings;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Rapport as it ships, which stands still between the touchpoints that it is asked to take. */
final class Engine implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Installation rapport;
    private final Restoring restoring = new Restoring();
    private final long opened = System.currentTimeMillis();

    Engine(Place place, StreamsSettings settings) {
        rapport = new Installation(place, settings, RuleLibrary.builtIn(), new CommitPacers(AlertCommits.DEFAULT));
        rapport.streams().setGlobalStateRestoreListener(restoring);
        rapport.streams().start();
    }

    /** Goes on until so many records of input have been taken in all and committed, and stands still; what that took. */
    Figures take(long records) throws Exception {
        Figures figures = rapport.await(records, rapport.streams()::resume);
        rapport.streams().pause();
        return figures;
    }

    /** Heap in use after a collection. */
    Figures held() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Figures().put("heap", (double) heap);
    }

    /**
     * When it got how far, epoch milliseconds, once it has taken so many records of input: a partition goes on as soon as
     * its own states are restored.
     */
    Figures restored(long waiting) {
        long first = whenTaken(1);
        long last = whenTaken(waiting);
        return new Figures()
                .put("opened", (double) opened)
                .put("restoring", (double) restoring.began())
                .put("first", (double) first)
                .put("restored", (double) restoring.ended())
                .put("last", (double) last)
                .put("cpu", ProcessTime.seconds(ProcessHandle.current().pid()))
                .put("records", (double) restoring.records())
                .put("bytes", restoredBytes());
    }

    private long whenTaken(long records) {
        while (rapport.taken() < records) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return System.currentTimeMillis();
    }

    /** Compressed, as they came over the network. */
    private double restoredBytes() {
        return rapport.streams().metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("bytes-consumed-total")
                        && metric.getKey().tags().getOrDefault("client-id", "").contains("restore-consumer")
                        && !metric.getKey().tags().containsKey("topic"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }

    @Override
    public void close() {
        rapport.close();
    }
}
