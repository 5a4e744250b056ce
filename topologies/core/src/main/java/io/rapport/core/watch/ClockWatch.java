package io.rapport.core.watch;

import io.rapport.core.rule.Detector.OnClock;
import io.rapport.core.rule.Rule;
import io.rapport.core.sla.ServiceLevel;
import java.time.Instant;

/** Finds that a service clock of a case warns or has run out. */
final class ClockWatch implements Watch {
    private final Rule rule;
    private final OnClock on;

    ClockWatch(Rule rule, OnClock on) {
        this.rule = rule;
        this.on = on;
    }

    @Override
    public void touchpoint(View view, Findings out) {
        // What clocks do is told by them.
    }

    /** A clock has told of something. */
    void clock(ServiceLevel level, Findings out) {
        if (!level.clock().equals(on.clock())) {
            return;
        }
        switch (level.event()) {
            case WARNED, BREACHED -> {
                if (on.breach() == (level.event() == ServiceLevel.Event.BREACHED)) {
                    String due = Instant.ofEpochMilli(level.dueAt()).toString();
                    out.found(rule, level.caseReference(), Reasons.with(rule, "%s due %s", level.clock(), due));
                }
            }
            case MET, MET_LATE -> out.over(rule, level.caseReference());
            case STARTED, PAUSED, RESUMED -> {
                // Nothing is wrong.
            }
        }
    }
}
