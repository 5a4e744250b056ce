package io.rapport.bench.traffic;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Those who wait for alerts and enriched touchpoints; of the latter only one partition is read, to leave the machine its time. */
final class Readers implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final Reader committed;
    private final Reader provisional;
    private final Reader enriched;

    Readers(String bootstrap, String round, int partitions) {
        List<TopicPartition> alerts = partitions(round, Output.ALERT, partitions);
        committed = new Reader(bootstrap, IsolationLevel.READ_COMMITTED, alerts);
        provisional = new Reader(bootstrap, IsolationLevel.READ_UNCOMMITTED, alerts);
        enriched = new Reader(bootstrap, IsolationLevel.READ_COMMITTED, partitions(round, Output.ENRICHED, 1));
    }

    private static List<TopicPartition> partitions(String round, Output output, int count) {
        String topic = RoundTopics.name(round, output, LaneKind.RAPPORT);
        return IntStream.range(0, count)
                .mapToObj(p -> new TopicPartition(topic, p))
                .toList();
    }

    void count(long fromMicros, long toMicros) {
        List.of(committed, provisional, enriched).forEach(reader -> reader.count(fromMicros, toMicros));
    }

    /** Waits for so many alerts, that none is left out because it took long, and tells of all delays. */
    Figures figures(long alerts) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (committed.delays().count() < alerts) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("of %,d alerts only %,d came"
                        .formatted(alerts, committed.delays().count()));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        Figures figures = new Figures();
        committed.delays().tell("committed", figures);
        provisional.delays().tell("provisional", figures);
        enriched.delays().tell("enriched", figures);
        return figures;
    }

    @Override
    public void close() {
        committed.close();
        provisional.close();
        enriched.close();
    }
}
