package io.rapport.bench.micro;

import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.touchpoint.Kind;
import io.rapport.expression.rule.RuleLibrary;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The conditions of the rules that come with Rapport, asked of touchpoints that have just been applied. What else a rule
 * does with a touchpoint is in the difference between the step with rules and without.
 */
@State(Scope.Thread)
public class RuleBenchmark {
    private final Asked[] singles;
    private final Asked[][] ofTouchpoints;
    private int next;

    /** A condition and what it is asked of. */
    private record Asked(Selector selector, Facts facts) {
        boolean answer() {
            return selector.picks(facts);
        }
    }

    /** Compiles the rules and prepares the moments. */
    public RuleBenchmark() {
        RuleSet rules = RuleLibrary.builtIn().at(0);
        Lives lives = Lives.of(Whose.ALL);
        singles = Moments.ofEachKind(lives).stream()
                .flatMap(moment -> asked(moment, rules).stream())
                .filter(asked -> asked.selector().when() != Condition.ALWAYS)
                .toArray(Asked[]::new);
        ofTouchpoints = Moments.last(lives).stream()
                .map(moment -> asked(moment, rules).toArray(new Asked[0]))
                .toArray(Asked[][]::new);
    }

    private static List<Asked> asked(Moment moment, RuleSet rules) {
        Kind kind = moment.enriched().touchpoint().kind();
        List<Asked> asked = new ArrayList<>();
        for (Rule rule : rules.of(kind)) {
            for (Selector selector : selectors(rule)) {
                if (selector.kinds().contains(kind)) {
                    asked.add(new Asked(selector, moment.facts()));
                }
            }
        }
        return asked;
    }

    private static List<Selector> selectors(Rule rule) {
        List<Selector> selectors = new ArrayList<>(List.of(rule.ending().resolvedBy()));
        Detector detector = rule.detector();
        if (detector instanceof Detector.OnTouchpoint on) {
            selectors.add(on.on());
        } else if (detector instanceof Detector.Occurrence occurrence) {
            selectors.add(occurrence.on());
        } else if (detector instanceof Detector.Absence absence) {
            selectors.add(absence.after());
            selectors.add(absence.until());
        } else if (detector instanceof Detector.Sequence sequence) {
            selectors.addAll(sequence.steps());
        }
        return selectors;
    }

    /** One condition of one rule, of a touchpoint of a kind that it is for; kinds are as frequent as they are in the rules. */
    @Benchmark
    public boolean condition() {
        next = next + 1 < singles.length ? next + 1 : 0;
        return singles[next].answer();
    }

    /** All conditions that are asked of one touchpoint; kinds are as frequent as they are in life. */
    @Benchmark
    public int conditionsOfATouchpoint() {
        next = next + 1 < ofTouchpoints.length ? next + 1 : 0;
        int picked = 0;
        for (Asked asked : ofTouchpoints[next]) {
            picked += asked.answer() ? 1 : 0;
        }
        return picked;
    }
}
