package io.rapport.core.detection;

import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;

/** Which watch serves which detector. */
public final class Detection {
    private Detection() {}

    /**
     * The watch of a rule.
     *
     * @param late how late a touchpoint may come and still find what rules remember whole, milliseconds
     */
    public static Watch of(Rule rule, long late) {
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
        return (view, out) -> {
            // What service clocks do is told by them.
        };
    }
}
