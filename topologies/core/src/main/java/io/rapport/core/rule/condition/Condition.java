package io.rapport.core.rule.condition;

/** Whether something holds of what has just happened. */
@FunctionalInterface
public interface Condition {
    /** Holds always. */
    Condition ALWAYS = facts -> true;

    /**
     * Whether it holds. It must depend on the facts alone, and end.
     *
     * @throws ConditionFailedException if it has no value for these facts
     */
    boolean holds(Facts facts);
}
