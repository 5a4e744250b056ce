package io.rapport.bench.latency;

import io.rapport.bench.process.Figures;
import io.rapport.bench.traffic.Delays;
import io.rapport.streams.commit.CommitCost;

/** Where the time of commits went. */
final class CommitBook {
    private final Delays flush = new Delays();
    private final Delays offsets = new Delays();
    private final Delays end = new Delays();
    private final Delays total = new Delays();
    private long started = System.nanoTime();

    void add(CommitCost cost) {
        flush.add(cost.flush() / 1000);
        offsets.add(cost.offsets() / 1000);
        end.add(cost.end() / 1000);
        total.add(cost.total() / 1000);
    }

    void clear() {
        flush.clear();
        offsets.clear();
        end.clear();
        total.clear();
        started = System.nanoTime();
    }

    /** Medians in milliseconds, the 99th percentile of the whole, and how many there were a second. */
    Figures figures() {
        return new Figures()
                .put("flush", flush.millis(50))
                .put("offsets", offsets.millis(50))
                .put("end", end.millis(50))
                .put("total", total.millis(50))
                .put("p99", total.millis(99))
                .put("flushP99", flush.millis(99))
                .put("offsetsP99", offsets.millis(99))
                .put("endP99", end.millis(99))
                .put("perSecond", total.count() * 1e9 / (System.nanoTime() - started));
    }
}
