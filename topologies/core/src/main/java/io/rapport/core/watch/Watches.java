package io.rapport.core.watch;

import io.rapport.core.detection.Detection;
import io.rapport.core.detection.Watch;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.touchpoint.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a set at work, by the kind of touchpoint that they may concern. */
final class Watches {
    private final RuleSet set;
    private final long late;
    private final Map<Integer, Watch> byNumber = new HashMap<>();
    private final int[] numbers;
    private final Watch[] numbered;
    private final Watching[][] byKind = new Watching[Kind.values().length][];
    private final List<Watching> timed = new ArrayList<>();
    private final List<Rule> clocks = new ArrayList<>();

    /** A rule and its watch. */
    record Watching(Rule rule, Watch watch) {}

    /**
     * @param late how late a touchpoint may come and still find what rules remember whole, milliseconds
     */
    Watches(RuleSet set, long late) {
        this.set = set;
        this.late = late;
        set.rules().forEach(this::open);
        numbers =
                byNumber.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        numbered = Arrays.stream(numbers)
                .mapToObj(number -> Objects.requireNonNull(byNumber.get(number)))
                .toArray(Watch[]::new);
        for (Kind kind : Kind.values()) {
            byKind[kind.ordinal()] = set.of(kind).stream().map(this::watching).toArray(Watching[]::new);
        }
    }

    private Watching watching(Rule rule) {
        return new Watching(rule, Objects.requireNonNull(byNumber.get(rule.number())));
    }

    private void open(Rule rule) {
        Watch watch = Detection.of(rule, late);
        byNumber.put(rule.number(), watch);
        if (set.standing().contains(rule) || rule.detector() instanceof Detector.Absence) {
            timed.add(new Watching(rule, watch));
        }
        if (rule.detector() instanceof Detector.OnClock) {
            clocks.add(rule);
        }
    }

    RuleSet set() {
        return set;
    }

    /** Those that a touchpoint of a kind may concern, in the order of the rules. */
    Watching[] of(Kind kind) {
        return byKind[kind.ordinal()];
    }

    /** Those to which time alone may matter. */
    List<Watching> timed() {
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
