package io.rapport.core.rule.condition;

import io.rapport.core.touchpoint.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Picks touchpoints.
 *
 * @param kinds of which kinds; a rule costs nothing at any other
 * @param when what must hold of them besides
 */
public record Selector(Set<Kind> kinds, Condition when) {
    /** Picks none. */
    public static final Selector NONE = new Selector(Set.of(), Condition.ALWAYS);

    public Selector {
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    }

    /** All touchpoints of some kinds. */
    public static Selector of(Kind first, Kind... more) {
        return new Selector(EnumSet.of(first, more), Condition.ALWAYS);
    }

    /** Of these, those of which something holds. */
    public Selector and(Condition condition) {
        return new Selector(kinds, condition);
    }

    /**
     * Whether it picks the touchpoint of the facts.
     *
     * @throws ConditionFailedException if its condition has no value
     */
    public boolean picks(Facts facts) {
        return facts.touchpoint() != null && kinds.contains(facts.touchpoint().kind()) && when.holds(facts);
    }
}
