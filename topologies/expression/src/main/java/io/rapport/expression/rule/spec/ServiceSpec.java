package io.rapport.expression.rule.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How cases are to be served.
 *
 * @param thanks contacts that ask for no answer
 * @param clocks what runs on cases
 */
public record ServiceSpec(
        @Nullable SelectorSpec thanks, @Nullable List<Clock> clocks) {

    /**
     * A clock on a case; it has a target or a close of day.
     *
     * @param name what rules call it
     * @param kind first-reply, next-reply or resolve
     * @param target how long it may run, in the time of its calendar
     * @param closeOfDay by the end of which business day, the day on which it began being 0
     * @param calendar when it runs (always)
     * @param warnAt at which share of its time it warns (0.8)
     * @param pauses what stops it for a while
     * @param when on which cases it runs (all); a touchpoint on the case without what it asks for changes nothing
     * @param until what stops a resolve clock in place of a resolution
     */
    public record Clock(
            @Nullable String name,
            @Nullable String kind,
            @Nullable Span target,
            @Nullable Integer closeOfDay,
            @Nullable String calendar,
            @Nullable Double warnAt,
            @Nullable List<Pause> pauses,
            @Nullable String when,
            @Nullable SelectorSpec until) {}

    /**
     * A reason to stop a clock.
     *
     * @param reason its name
     * @param from what begins it
     * @param until what ends it
     */
    public record Pause(
            @Nullable String reason,
            @Nullable SelectorSpec from,
            @Nullable SelectorSpec until) {}
}
