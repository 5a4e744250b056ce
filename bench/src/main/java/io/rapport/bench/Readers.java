package io.rapport.bench;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.latency.Reader;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Those who wait for alerts and enriched touchpoints; of the latter only one partition is read, to leave the machine its time. */
final class Readers implements AutoCloseable {
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

    Measured measured(double share, boolean alertCommits, Figures commits) {
        return new Measured(share, alertCommits, committed.delays(), provisional.delays(), enriched.delays(), commits);
    }

    @Override
    public void close() {
        committed.close();
        provisional.close();
        enriched.close();
    }
}
