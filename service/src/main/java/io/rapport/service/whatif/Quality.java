package io.rapport.service.whatif;

import io.rapport.core.recovery.Recovery;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How good rules are, by the alerts whose time of being followed has ended. */
public final class Quality {
    private final SortedMap<String, Shown> byRule = new TreeMap<>();

    /** Adds what came of an alert; customers without one say nothing of a rule. */
    void add(Recovery recovery) {
        Recovery.Handled alert = recovery.alert();
        if (alert != null) {
            boolean justified = recovery.course().isHarmed() || alert.action() != null;
            byRule.merge(alert.rule(), new Shown(1, justified ? 1 : 0), Shown::plus);
        }
    }

    /** By the id of the rule, a view. */
    public SortedMap<String, Shown> byRule() {
        return Collections.unmodifiableSortedMap(byRule);
    }

    /**
     * What alerts have shown to be.
     *
     * @param measured how many were followed to the end
     * @param justified how many of them were followed by the harm that they warn of, or by an action against it
     */
    public record Shown(long measured, long justified) {
        Shown plus(Shown other) {
            return new Shown(measured + other.measured, justified + other.justified);
        }

        /** The share that was justified, 0..1; 0 without any. */
        public double precision() {
            return (double) justified / Math.max(1, measured);
        }
    }
}
