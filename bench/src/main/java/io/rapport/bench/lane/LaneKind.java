package io.rapport.bench.lane;

import io.rapport.core.rule.RuleBook;
import io.rapport.expression.rule.RuleLibrary;

/** The lanes that there are. */
public enum LaneKind {
    /** Rapport on Kafka Streams, exactly once, states in memory, with the rules that come with it. */
    RAPPORT,
    /** The same without any rules. */
    RULELESS,
    /** A raw transactional client that reads and writes as much as Rapport does and computes nothing. */
    LIMIT;

    Lane open(Place place) {
        return switch (this) {
            case RAPPORT -> new RapportLane(place, RuleLibrary.builtIn());
            case RULELESS -> new RapportLane(place, RuleBook.EMPTY);
            case LIMIT -> new LimitLane(place);
        };
    }
}
