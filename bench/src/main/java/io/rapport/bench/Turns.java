package io.rapport.bench;

import io.rapport.bench.lane.LaneKind;
import io.rapport.bench.process.Child;
import io.rapport.bench.process.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Rounds of both lanes in turn (A B, B A, A B, ...), so that a machine that gets quicker or slower favours neither. The
 * rounds with the same index are a pair.
 *
 * @param rapport figures by round
 * @param limit figures by round
 */
record Turns(List<Figures> rapport, List<Figures> limit) {
    static Turns take(int rounds, Course course, Child rapport, Child limit)
            throws ExecutionException, InterruptedException {
        Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                turns.rapport.add(course.round(LaneKind.RAPPORT, rapport, false));
                turns.limit.add(course.round(LaneKind.LIMIT, limit, false));
            } else {
                turns.limit.add(course.round(LaneKind.LIMIT, limit, false));
                turns.rapport.add(course.round(LaneKind.RAPPORT, rapport, false));
            }
        }
        return turns;
    }

    /** How much of the limit's speed Rapport has, by pair. */
    double[] ratios() {
        double[] ratios = new double[rapport.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = limit.get(i).get("seconds") / rapport.get(i).get("seconds");
        }
        return ratios;
    }
}
