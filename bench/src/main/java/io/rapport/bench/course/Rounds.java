package io.rapport.bench.course;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.process.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lanes did in turn (A B C, C B A, A B C, ...), so that a machine that gets quicker or slower favours none. Of any two
 * lanes the rounds with the same index are a pair.
 */
final class Rounds {
    private final Map<LaneKind, List<Figures>> figures = new EnumMap<>(LaneKind.class);

    void add(LaneKind lane, Figures of) {
        figures.computeIfAbsent(lane, l -> new ArrayList<>()).add(of);
    }

    /** Which lanes took part. */
    Set<LaneKind> lanes() {
        return figures.keySet();
    }

    /** What a lane did, by round. */
    List<Figures> of(LaneKind lane) {
        return figures.getOrDefault(lane, List.of());
    }

    /** How much of the second's speed the first has, by pair; empty where one of them did not take part. */
    double[] ratios(LaneKind first, LaneKind second) {
        double[] ratios = new double[Math.min(of(first).size(), of(second).size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = of(second).get(i).get("seconds") / of(first).get(i).get("seconds");
        }
        return ratios;
    }
}
