package io.rapport.core.watch;

import io.rapport.core.detection.Detection;
import io.rapport.core.detection.Watch;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.touchpoint.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a set at work, by the kind of touchpoint that they may concern. */
final class Watches {
    private final RuleSet set;
    private final int[] numbers;
    private final Watch[] numbered;
    private final Watching[][] byKind = new Watching[Kind.values().length][];
    private final Watching[] timed;
    private final List<Rule> clocks;

    /** A rule and its watch. */
    record Watching(Rule rule, Watch watch) {}

    /**
     * @param late how late a touchpoint may come and still find what rules remember whole, milliseconds
     */
    Watches(RuleSet set, long late) {
        this.set = set;
        List<Rule> byNumber = set.rules().stream()
                .sorted(Comparator.comparingInt(Rule::number))
                .toList();
        numbers = byNumber.stream().mapToInt(Rule::number).toArray();
        numbered = byNumber.stream().map(rule -> Detection.of(rule, late)).toArray(Watch[]::new);
        for (Kind kind : Kind.values()) {
            byKind[kind.ordinal()] = watching(set.of(kind).stream());
        }
        timed = watching(set.rules().stream().filter(this::isTimed));
        clocks = set.rules().stream()
                .filter(rule -> rule.detector() instanceof Detector.OnClock)
                .toList();
    }

    private Watching[] watching(Stream<Rule> rules) {
        return rules.map(rule -> new Watching(rule, Objects.requireNonNull(find(rule.number()))))
                .toArray(Watching[]::new);
    }

    private boolean isTimed(Rule rule) {
        return set.standing().contains(rule) || rule.detector() instanceof Detector.Absence;
    }

    RuleSet set() {
        return set;
    }

    /** Those that a touchpoint of a kind may concern, in the order of the rules. */
    Watching[] of(Kind kind) {
        return byKind[kind.ordinal()];
    }

    /** Those to which time alone may matter. */
    Watching[] timed() {
        return timed;
    }

    /** Those that watch service clocks. */
    List<Rule> clocks() {
        return clocks;
    }

    /** The watch of a rule's number, or null. */
    @Nullable
    Watch find(int number) {
        int index = Arrays.binarySearch(numbers, number);
        return index < 0 ? null : numbered[index];
    }
}
