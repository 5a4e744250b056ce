package io.rapport.expression.rule.condition;

import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.expression.rule.RuleLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The conditions that the rule files which come with Rapport write out. */
final class Written {
    private final Map<String, Condition> found = new LinkedHashMap<>();

    private Written() {}

    /** By where they stand. */
    static Map<String, Condition> conditions() {
        Written written = new Written();
        for (String file : RuleLibrary.FILES) {
            RuleSet set = RuleLibrary.shipped(file).at(0);
            written.add(file + " thanks", set.service().thanks());
            set.service().clocks().forEach(clock -> written.clock(file + " " + clock.name(), clock));
            set.rules().forEach(rule -> written.rule(file + " " + rule.id(), rule));
        }
        return written.found;
    }

    private void clock(String place, ServiceClock clock) {
        add(place, clock.when());
        add(place + " until", clock.until());
        for (ServiceClock.Pause pause : clock.pauses()) {
            add(place + " from, " + pause.reason(), pause.from());
            add(place + " until, " + pause.reason(), pause.until());
        }
    }

    private void rule(String place, Rule rule) {
        add(place + " resolved", rule.ending().resolvedBy());
        if (rule.detector() instanceof Detector.Crossing crossing) {
            add(place, crossing.when());
        } else if (rule.detector() instanceof Detector.Overdue overdue) {
            add(place, overdue.when());
        } else {
            selectors(rule.detector()).forEach(selector -> add(place, selector));
        }
    }

    private static List<Selector> selectors(Detector detector) {
        if (detector instanceof Detector.OnTouchpoint on) {
            return List.of(on.on());
        }
        if (detector instanceof Detector.Occurrence occurrence) {
            return List.of(occurrence.on());
        }
        if (detector instanceof Detector.Absence absence) {
            return Stream.of(absence.after(), absence.until()).toList();
        }
        return detector instanceof Detector.Sequence sequence ? sequence.steps() : List.of();
    }

    private void add(String place, Selector selector) {
        add(place, selector.when());
    }

    private void add(String place, Condition condition) {
        if (condition != Condition.ALWAYS) {
            found.put(place, condition);
        }
    }
}
