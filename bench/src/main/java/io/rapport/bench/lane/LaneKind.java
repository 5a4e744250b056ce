package io.rapport.bench.lane;

/** The lanes that there are. */
public enum LaneKind {
    /** Rapport on Kafka Streams, exactly once, states in memory. */
    RAPPORT,
    /** A raw transactional client that reads and writes as much as Rapport does and computes nothing. */
    LIMIT;

    Lane open(Place place) {
        return switch (this) {
            case RAPPORT -> new RapportLane(place);
            case LIMIT -> new LimitLane(place);
        };
    }
}
