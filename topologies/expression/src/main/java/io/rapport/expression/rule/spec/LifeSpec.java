package io.rapport.expression.rule.spec;

import org.jspecify.annotations.Nullable;

/** Parts of a rule that say how its alerts live. */
public sealed interface LifeSpec {

    /**
     * A rule whose alert stands in for one of this rule.
     *
     * @param rule its id
     * @param same what both must share (customer)
     */
    record Inhibition(@Nullable String rule, @Nullable String same) implements LifeSpec {}

    /**
     * How an open alert is told of again.
     *
     * @param after when first
     * @param slower how much longer each wait is than the one before (2)
     * @param most how often (3)
     */
    record Remind(
            @Nullable Span after,
            @Nullable Double slower,
            @Nullable Integer most) implements LifeSpec {}

    /**
     * A step of the chain.
     *
     * @param after how long after the alert opened
     * @param desk who gets it then
     */
    record Escalation(@Nullable Span after, @Nullable String desk) implements LifeSpec {}

    /**
     * Clocks of an alert.
     *
     * @param acknowledge by when a desk must have taken it up
     * @param resolve by when it must be resolved
     */
    record Clocks(@Nullable Clock acknowledge, @Nullable Clock resolve) implements LifeSpec {}

    /**
     * One of them.
     *
     * @param within how long it may run
     * @param calendar when it runs (always)
     * @param warnAt at which share of its time it warns (0.8)
     */
    record Clock(
            @Nullable Span within,
            @Nullable String calendar,
            @Nullable Double warnAt) implements LifeSpec {}
}
