package io.rapport.core.rule;

import io.rapport.core.touchpoint.Kind;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of touchpoint that play a part in a rule. */
final class Roles {
    private Roles() {}

    static Set<Kind> kinds(Rule rule) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(rule.ending().resolvedBy().kinds());
        Detector detector = rule.detector();
        if (detector instanceof Detector.OnTouchpoint on) {
            kinds.addAll(on.on().kinds());
        } else if (detector instanceof Detector.Occurrence occurrence) {
            kinds.addAll(occurrence.on().kinds());
        } else if (detector instanceof Detector.Absence absence) {
            kinds.addAll(absence.after().kinds());
            kinds.addAll(absence.until().kinds());
        } else if (detector instanceof Detector.Sequence sequence) {
            sequence.steps().forEach(step -> kinds.addAll(step.kinds()));
        }
        return kinds;
    }
}
