package io.rapport.bench.course;

import io.rapport.bench.process.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Rounds of two lanes in turn (A B, B A, A B, ...), so that a machine that gets quicker or slower favours neither. The
 * rounds with the same index are a pair.
 *
 * @param first what the ratios are of
 * @param second what they are to
 * @param ofFirst figures by round
 * @param ofSecond figures by round
 */
record Turns(Entrant first, Entrant second, List<Figures> ofFirst, List<Figures> ofSecond) {
    static Turns take(int rounds, Course course, Entrant first, Entrant second)
            throws ExecutionException, InterruptedException {
        Turns turns = new Turns(first, second, new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                turns.ofFirst.add(course.round(first, false));
                turns.ofSecond.add(course.round(second, false));
            } else {
                turns.ofSecond.add(course.round(second, false));
                turns.ofFirst.add(course.round(first, false));
            }
        }
        return turns;
    }

    /** How much of the second's speed the first has, by pair. */
    double[] ratios() {
        double[] ratios = new double[ofFirst.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ofSecond.get(i).get("seconds") / ofFirst.get(i).get("seconds");
        }
        return ratios;
    }
}
