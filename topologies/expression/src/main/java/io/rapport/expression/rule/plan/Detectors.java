package io.rapport.expression.rule.plan;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import io.rapport.expression.rule.condition.Names;
import io.rapport.expression.rule.spec.DetectorSpec;
import io.rapport.expression.rule.spec.RuleSpec;
import io.rapport.expression.rule.spec.SelectorSpec;
import io.rapport.expression.rule.spec.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles what a rule watches for. */
final class Detectors {
    private static final int PURCHASES = 4;
    private static final int TOUCHPOINTS = 5;

    /** The clocks that run on cases. */
    private final Set<String> clocks;

    Detectors(Set<String> clocks) {
        this.clocks = clocks;
    }

    Detector of(At rule, RuleSpec spec) {
        List<String> there = spec.detectors();
        if (there.size() != 1) {
            throw rule.refuse(
                    "exactly one of on, crossing, occurrence, absence, brokenPromise, overdue, sequence, trend,"
                            + " clock is allowed; there "
                            + (there.isEmpty() ? "is none" : "are " + String.join(", ", there)));
        }
        At at = rule.at(there.get(0));
        return at.make(() -> detector(at, spec));
    }

    private Detector detector(At at, RuleSpec spec) {
        if (spec.crossing() != null) {
            return crossing(at, spec.crossing());
        } else if (spec.occurrence() != null) {
            return occurrence(at, spec.occurrence());
        } else if (spec.absence() != null) {
            return absence(at, spec.absence());
        } else if (spec.brokenPromise() != null) {
            return new Detector.BrokenPromise(time(spec.brokenPromise().grace()));
        } else if (spec.overdue() != null) {
            return overdue(at, spec.overdue());
        } else if (spec.sequence() != null) {
            return sequence(at, spec.sequence());
        } else if (spec.trend() != null) {
            return trend(at, spec.trend());
        } else if (spec.clock() != null) {
            return clock(at, spec.clock());
        }
        return new Detector.OnTouchpoint(Selectors.of(at, spec.on()));
    }

    private static Detector crossing(At at, DetectorSpec.Crossing spec) {
        Outcome outcome = outcome(at, spec.outcome());
        Double above = spec.above();
        Double below = spec.below();
        Double raise = above == null ? below : above;
        if (raise == null || (above != null && below != null)) {
            throw at.refuse("exactly one of above, below is allowed");
        }
        double clear = spec.clear() == null ? raise : spec.clear();
        finite(at, raise);
        finite(at, clear);
        Condition when = Conditions.OF_TIME_ALONE.compile(at.at("when"), spec.when());
        return new Detector.Crossing(outcome, above != null, raise, clear, when);
    }

    private static Detector occurrence(At at, DetectorSpec.Occurrence spec) {
        Selector of = Selectors.required(at, "of", spec.of());
        return new Detector.Occurrence(of, at.required("count", spec.count()), required(at, "within", spec.within()));
    }

    private static Detector absence(At at, DetectorSpec.Absence spec) {
        Selector after = Selectors.required(at, "after", spec.after());
        Selector until = Selectors.required(at, "until", spec.until());
        return new Detector.Absence(after, until, required(at, "within", spec.within()));
    }

    private static Detector overdue(At at, DetectorSpec.Overdue spec) {
        int purchases = spec.purchases() == null ? PURCHASES : spec.purchases();
        Condition when = Conditions.OF_TIME_ALONE.compile(at.at("when"), spec.when());
        return new Detector.Overdue(at.required("times", spec.times()), purchases, when);
    }

    private static Detector sequence(At at, DetectorSpec.Sequence spec) {
        List<SelectorSpec> steps = at.required("steps", spec.steps());
        List<Selector> selectors = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            selectors.add(Selectors.of(at.at("steps").at(i), steps.get(i)));
        }
        return new Detector.Sequence(selectors, required(at, "within", spec.within()));
    }

    private static Detector trend(At at, DetectorSpec.Trend spec) {
        Outcome outcome = outcome(at, spec.outcome());
        int touchpoints = spec.touchpoints() == null ? TOUCHPOINTS : spec.touchpoints();
        double change = at.required("change", spec.change());
        return new Detector.Trend(outcome, change, required(at, "over", spec.over()), touchpoints);
    }

    private Detector clock(At at, DetectorSpec.Clock spec) {
        String name = at.required("name", spec.name());
        if (!clocks.contains(name)) {
            throw at.at("name")
                    .refuse("there is no clock '" + name + "'; service.clocks has: "
                            + (clocks.isEmpty() ? "none" : String.join(", ", clocks)));
        }
        return new Detector.OnClock(name, at.word("at", spec.at(), Moment.BREACH) == Moment.BREACH);
    }

    private static Outcome outcome(At at, @Nullable String name) {
        String there = at.required("outcome", name);
        return at.at("outcome").make(() -> Names.outcome(there));
    }

    private static void finite(At at, double level) {
        if (!Double.isFinite(level)) {
            throw at.refuse("a level must be a finite number, not " + level);
        }
    }

    private static Duration required(At at, String name, @Nullable Span span) {
        return at.required(name, span).time();
    }

    private static Duration time(@Nullable Span span) {
        return span == null ? Duration.ZERO : span.time();
    }

    private enum Moment {
        BREACH,
        WARNING
    }
}
