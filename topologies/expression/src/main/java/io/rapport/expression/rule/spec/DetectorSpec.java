package io.rapport.expression.rule.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule watches for, when that is more than one touchpoint. */
public sealed interface DetectorSpec {

    /**
     * An outcome comes to a level.
     *
     * @param outcome which, as in retentionRisk
     * @param above the level, when it is reached from below
     * @param below the level, when it is reached from above
     * @param clear the level beyond which it is over (the same)
     * @param when what must hold besides
     */
    record Crossing(
            @Nullable String outcome,
            @Nullable Double above,
            @Nullable Double below,
            @Nullable Double clear,
            @Nullable String when)
            implements DetectorSpec {}

    /**
     * So many within a time.
     *
     * @param of what is counted
     * @param count how many
     * @param within in what time
     */
    record Occurrence(
            @Nullable SelectorSpec of,
            @Nullable Integer count,
            @Nullable Span within) implements DetectorSpec {}

    /**
     * Something that does not follow.
     *
     * @param after what it should follow
     * @param until what should follow
     * @param within in what time
     */
    record Absence(
            @Nullable SelectorSpec after,
            @Nullable SelectorSpec until,
            @Nullable Span within) implements DetectorSpec {}

    /**
     * A promise not kept.
     *
     * @param grace how long after its time (0)
     */
    record BrokenPromise(@Nullable Span grace) implements DetectorSpec {}

    /**
     * No purchase in the customer's own rhythm.
     *
     * @param times how many times the customer's mean gap
     * @param purchases on how many days the customer must have bought before (4)
     * @param when what must hold besides
     */
    record Overdue(
            @Nullable Double times,
            @Nullable Integer purchases,
            @Nullable String when) implements DetectorSpec {}

    /**
     * One after the other.
     *
     * @param steps what, in order
     * @param within in what time from the first to the last
     */
    record Sequence(
            @Nullable List<SelectorSpec> steps, @Nullable Span within) implements DetectorSpec {}

    /**
     * An outcome that moves.
     *
     * @param outcome which
     * @param change by how much; below 0 for a fall
     * @param over in what time
     * @param touchpoints through how many touchpoints at least (5)
     */
    record Trend(
            @Nullable String outcome,
            @Nullable Double change,
            @Nullable Span over,
            @Nullable Integer touchpoints) implements DetectorSpec {}

    /**
     * A service clock.
     *
     * @param name which
     * @param at breach or warning (breach)
     */
    record Clock(@Nullable String name, @Nullable String at) implements DetectorSpec {}
}
