package io.rapport.bench.deadline;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.load.Output;
import io.rapport.bench.process.Figures;
import io.rapport.bench.site.RoundTopics;
import io.rapport.bench.traffic.Follower;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * What readers see of an instant at which much is due: those of all records, and those of committed ones.
 */
final class Fired implements AutoCloseable {
    private final Waits waits;
    private final Waits committedWaits;
    private final Told told;
    private final Told committedTold;
    private final List<Follower> followers;
    private Figures collections = new Figures();

    /**
     * Begins to read all that comes of a round.
     *
     * @param instant epoch milliseconds
     */
    Fired(String bootstrap, String round, int partitions, long instant) {
        waits = new Waits(instant);
        committedWaits = new Waits(instant);
        told = new Told(instant);
        committedTold = new Told(instant);
        Reading enriched = new Reading(bootstrap, partitions(round, Output.ENRICHED, partitions));
        Reading alerts = new Reading(bootstrap, partitions(round, Output.ALERT, partitions));
        followers = List.of(
                enriched.by(IsolationLevel.READ_UNCOMMITTED, waits::read),
                enriched.by(IsolationLevel.READ_COMMITTED, committedWaits::read),
                alerts.by(IsolationLevel.READ_UNCOMMITTED, told::read),
                alerts.by(IsolationLevel.READ_COMMITTED, committedTold::read));
    }

    private record Reading(String bootstrap, List<TopicPartition> partitions) {
        Follower by(IsolationLevel level, Consumer<ConsumerRecord<byte[], byte[]>> to) {
            return new Follower(bootstrap, level, partitions, to);
        }
    }

    private static List<TopicPartition> partitions(String round, Output output, int count) {
        String topic = RoundTopics.name(round, output, LaneKind.RAPPORT);
        return IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** At a reader of all records. */
    Waits waits() {
        return waits;
    }

    /** At a reader of committed records. */
    Waits committedWaits() {
        return committedWaits;
    }

    /** At a reader of all records. */
    Told told() {
        return told;
    }

    /** At a reader of committed records. */
    Told committedTold() {
        return committedTold;
    }

    /** What collections of garbage took of the engine's time while it was measured. */
    Figures collections() {
        return collections;
    }

    void collected(Figures before, Figures after) {
        collections = new Figures()
                .put("millis", after.get("millis") - before.get("millis"))
                .put("count", after.get("count") - before.get("count"));
    }

    @Override
    public void close() {
        followers.forEach(Follower::close);
    }
}
