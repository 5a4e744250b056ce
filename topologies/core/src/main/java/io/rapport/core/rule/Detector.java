package io.rapport.core.rule;

import io.rapport.core.Allowed;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import java.time.Duration;
import java.util.List;

/** What a rule watches for. */
public sealed interface Detector {

    /** One touchpoint is enough. */
    record OnTouchpoint(Selector on) implements Detector {}

    /**
     * An outcome reaches a level, by a touchpoint or by silence alone, at the very instant. It is not raised again until
     * the outcome has gone back beyond the clear level.
     *
     * @param outcome which
     * @param upward whether it is reached from below
     * @param raise the level that raises, in the outcome's unit
     * @param clear the level beyond which it is over
     * @param when what must hold besides; it is asked without a touchpoint where time alone went on
     */
    record Crossing(Outcome outcome, boolean upward, double raise, double clear, Condition when) implements Detector {
        public Crossing {
            Allowed.require(
                    upward ? clear <= raise : clear >= raise,
                    "clear",
                    upward ? "at most raise" : "at least raise",
                    clear);
        }

        /** Whether a figure stands at the level that raises, or beyond. */
        public boolean isRaised(double figure) {
            return upward ? figure >= raise : figure <= raise;
        }

        /** Whether a figure is back beyond the clear level. */
        public boolean isCleared(double figure) {
            return upward ? figure < clear : figure > clear;
        }
    }

    /**
     * So many within a window; the window is of the times at which they occurred, both ends included.
     *
     * @param on what is counted
     * @param count how many, 2 to 32
     * @param within how long the window is
     */
    record Occurrence(Selector on, int count, Duration within) implements Detector {
        /** More are not told apart. */
        public static final int MOST = 32;

        public Occurrence {
            Allowed.require(count >= 2 && count <= MOST, "count", "2 to " + MOST, count);
            Allowed.positive("within", within);
        }
    }

    /**
     * Something was to follow and did not: after the last touchpoint that {@code after} picks none that {@code until}
     * picks came within the time.
     */
    record Absence(Selector after, Selector until, Duration within) implements Detector {
        public Absence {
            Allowed.positive("within", within);
        }
    }

    /**
     * A promise is due and not kept.
     *
     * @param grace how long after its due time it counts as broken
     */
    record BrokenPromise(Duration grace) implements Detector {
        public BrokenPromise {
            Allowed.notNegative("grace", grace);
        }
    }

    /**
     * A purchase is overdue against the customer's own cadence: since the last one, {@code times} the customer's mean
     * time between purchases has passed.
     *
     * @param times how many times the mean
     * @param purchases how many days with purchases there must be before a cadence is one, from 3
     * @param when what must hold besides, asked without a touchpoint
     */
    record Overdue(double times, int purchases, Condition when) implements Detector {
        public Overdue {
            Allowed.require(times > 1 && times <= 100, "times", "above 1, at most 100", times);
            Allowed.require(purchases >= 3 && purchases <= 1_000, "purchases", "3 to 1000", purchases);
        }
    }

    /**
     * Touchpoints one after the other.
     *
     * @param steps what is picked, in order, 2 to 8
     * @param within how long it may take from the first to the last
     */
    record Sequence(List<Selector> steps, Duration within) implements Detector {
        public Sequence {
            steps = List.copyOf(steps);
            Allowed.require(steps.size() >= 2 && steps.size() <= 8, "steps", "2 to 8", steps.size());
            Allowed.positive("within", within);
        }
    }

    /**
     * An outcome has moved by so much over a time: the slope of the least-squares line through its figures after the
     * touchpoints within {@code over}, times {@code over}.
     *
     * @param outcome which
     * @param change by how much, in its unit; negative for a fall
     * @param over over what time
     * @param touchpoints through how many figures at least, 3 to 16
     */
    record Trend(Outcome outcome, double change, Duration over, int touchpoints) implements Detector {
        public Trend {
            Allowed.require(change != 0 && Double.isFinite(change), "change", "a number other than 0", change);
            Allowed.positive("over", over);
            Allowed.require(touchpoints >= 3 && touchpoints <= 16, "touchpoints", "3 to 16", touchpoints);
        }

        /** Whether a change is as large as the one that raises, in its direction. */
        public boolean isReached(double moved) {
            return change > 0 ? moved >= change : moved <= change;
        }
    }

    /**
     * A service clock of a case warns or has run out.
     *
     * @param clock the clock's name
     * @param breach whether the breach is meant, else the warning before it
     */
    record OnClock(String clock, boolean breach) implements Detector {}
}
