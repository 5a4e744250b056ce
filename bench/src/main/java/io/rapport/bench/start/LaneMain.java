package io.rapport.bench.start;

import io.rapport.bench.direct.DirectLane;
import io.rapport.bench.jet.JetLane;
import io.rapport.bench.lane.Lane;
import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.lane.LimitLane;
import io.rapport.bench.lane.Place;
import io.rapport.bench.lane.RapportLane;
import io.rapport.bench.lane.StreamsLane;
import io.rapport.bench.naive.NaiveLane;
import io.rapport.bench.process.Answers;
import io.rapport.core.rule.RuleBook;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.streams.store.StoreKind;
import java.util.List;

/** A lane as a process: asked a round's name, it does the round and answers with its figures. */
public final class LaneMain {
    private LaneMain() {}

    /** Takes the lane, then what {@link Place#arguments()} gives. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        Lane lane = open(LaneKind.valueOf(all.get(0)), Place.of(all.subList(1, all.size())));
        Answers answers = name -> lane.round(name).line();
        answers.untilInputEnds();
    }

    private static Lane open(LaneKind kind, Place place) {
        return switch (kind) {
            case LIMIT -> new LimitLane(place);
            case STREAMS -> new StreamsLane(place);
            case DIRECT -> new DirectLane(place);
            case RAPPORT -> rapport(place, StoreKind.IN_MEMORY, 1);
            case RAPPORT_ROCKSDB -> rapport(place, StoreKind.ROCKSDB, 1);
            case RAPPORT_2 -> rapport(place, StoreKind.IN_MEMORY, 2);
            case RAPPORT_ROCKSDB_2 -> rapport(place, StoreKind.ROCKSDB, 2);
            case NAIVE -> new NaiveLane(place);
            case JET -> new JetLane(place);
            case RULELESS -> new RapportLane(place, RuleBook.EMPTY, StoreKind.IN_MEMORY, 1);
        };
    }

    private static Lane rapport(Place place, StoreKind store, int threads) {
        return new RapportLane(place, RuleLibrary.builtIn(), store, threads);
    }
}
