package io.rapport.core.watch;

import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.touchpoint.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules of a set at work, by the kind of touchpoint that they may concern. */
final class Watches {
    private final RuleSet set;
    private final long late;
    private final Map<Integer, Watch> byNumber = new HashMap<>();
    private final Map<Kind, Watching[]> byKind = new EnumMap<>(Kind.class);
    private final List<Watching> timed = new ArrayList<>();
    private final List<ClockWatch> clocks = new ArrayList<>();

    /** A rule and its watch. */
    record Watching(Rule rule, Watch watch) {}

    /**
     * @param late how late a touchpoint may come and still find what rules remember whole, milliseconds
     */
    Watches(RuleSet set, long late) {
        this.set = set;
        this.late = late;
        set.rules().forEach(this::open);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, set.of(kind).stream().map(this::watching).toArray(Watching[]::new));
        }
    }

    private Watching watching(Rule rule) {
        return new Watching(rule, Objects.requireNonNull(byNumber.get(rule.number())));
    }

    private void open(Rule rule) {
        Watch watch = watch(rule);
        byNumber.put(rule.number(), watch);
        if (set.standing().contains(rule) || watch instanceof AbsenceWatch) {
            timed.add(new Watching(rule, watch));
        }
        if (watch instanceof ClockWatch clock) {
            clocks.add(clock);
        }
    }

    private Watch watch(Rule rule) {
        Detector detector = rule.detector();
        if (detector instanceof Detector.OnTouchpoint on) {
            return new TouchpointWatch(rule, on);
        } else if (detector instanceof Detector.Crossing crossing) {
            return new CrossingWatch(rule, crossing);
        } else if (detector instanceof Detector.Occurrence occurrence) {
            return new OccurrenceWatch(rule, occurrence, late);
        } else if (detector instanceof Detector.Absence absence) {
            return new AbsenceWatch(rule, absence, late);
        } else if (detector instanceof Detector.BrokenPromise broken) {
            return new PromiseWatch(rule, broken);
        } else if (detector instanceof Detector.Overdue overdue) {
            return new OverdueWatch(rule, overdue);
        } else if (detector instanceof Detector.Sequence sequence) {
            return new SequenceWatch(rule, sequence, late);
        } else if (detector instanceof Detector.Trend trend) {
            return new TrendWatch(rule, trend);
        }
        return new ClockWatch(rule, (Detector.OnClock) detector);
    }

    RuleSet set() {
        return set;
    }

    /** Those that a touchpoint of a kind may concern, in the order of the rules. */
    Watching[] of(Kind kind) {
        Watching[] of = byKind.get(kind);
        return of == null ? new Watching[0] : of;
    }

    /** Those to which time alone may matter. */
    List<Watching> timed() {
        return timed;
    }

    List<ClockWatch> clocks() {
        return clocks;
    }

    /** The watch of a rule's number, or null. */
    @org.jspecify.annotations.Nullable
    Watch find(int number) {
        return byNumber.get(number);
    }
}
