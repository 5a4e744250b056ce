package io.rapport.bench.deadline;

import io.rapport.bench.traffic.Delays;
import io.rapport.bench.traffic.Sender;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * From the intended send of touchpoints to the reader of their enriched records, by the second of the intended send,
 * counted from an instant. Written by one thread; what is asked may lack the latest.
 */
final class Waits {
    private static final long SECOND_MICROS = 1_000_000;

    private final long start;
    private final List<Delays> seconds = Stream.generate(Delays::new)
            .limit(DeadlinePlan.SECONDS_BEFORE + DeadlinePlan.SECONDS_AFTER)
            .toList();

    /**
     * @param instant epoch milliseconds
     */
    Waits(long instant) {
        start = instant * 1_000 - DeadlinePlan.SECONDS_BEFORE * SECOND_MICROS;
    }

    void read(ConsumerRecord<byte[], byte[]> enriched) {
        long intended = Sender.intended(enriched);
        long second = Math.floorDiv(intended - start, SECOND_MICROS);
        if (intended >= start && second < seconds.size()) {
            seconds.get((int) second).add(Sender.now() - intended);
        }
    }

    /** Those of a second, the instant's own being 0. */
    Delays second(int second) {
        return seconds.get(DeadlinePlan.SECONDS_BEFORE + second);
    }

    /** The worst delay of a second as it is when nothing is due: the median over the seconds before, milliseconds. */
    double usualWorst() {
        double[] worst = worst(-DeadlinePlan.SECONDS_BEFORE, 0).sorted().toArray();
        return worst[worst.length / 2];
    }

    /** The worst delay from the instant to the end of the second in which so many milliseconds had passed, milliseconds. */
    double worstWithin(double millis) {
        int seconds = (int) Math.min(DeadlinePlan.SECONDS_AFTER, 1 + millis / 1000);
        return worst(0, seconds).max().orElse(0);
    }

    private DoubleStream worst(int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> second(i).millis(100));
    }
}
