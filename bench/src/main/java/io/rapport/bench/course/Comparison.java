package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import java.util.List;

/**
 * Two lanes whose speeds are compared.
 *
 * @param first what the ratio is of
 * @param second what it is to
 */
record Comparison(LaneKind first, LaneKind second) {
    /** All that says something. */
    static final List<Comparison> ALL = List.of(
            new Comparison(LaneKind.RAPPORT, LaneKind.LIMIT),
            new Comparison(LaneKind.STREAMS, LaneKind.LIMIT),
            new Comparison(LaneKind.RAPPORT, LaneKind.STREAMS),
            new Comparison(LaneKind.DIRECT, LaneKind.LIMIT),
            new Comparison(LaneKind.RAPPORT, LaneKind.DIRECT),
            new Comparison(LaneKind.RAPPORT, LaneKind.NAIVE),
            new Comparison(LaneKind.RAPPORT, LaneKind.JET),
            new Comparison(LaneKind.RAPPORT_ROCKSDB, LaneKind.NAIVE),
            new Comparison(LaneKind.RAPPORT_2, LaneKind.RAPPORT),
            new Comparison(LaneKind.RAPPORT_ROCKSDB_2, LaneKind.RAPPORT_ROCKSDB),
            new Comparison(LaneKind.RAPPORT, LaneKind.RULELESS));
}
