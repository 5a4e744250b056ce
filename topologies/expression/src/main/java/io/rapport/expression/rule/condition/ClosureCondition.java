package io.rapport.expression.rule.condition;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.closure.Truth;

/**
 * A condition written in CEL that has a closure. CEL is asked only where the closure has no value, and says what is wrong.
 *
 * @param closure gives what CEL gives, where it gives anything
 * @param cel the same condition, evaluated by CEL
 */
record ClosureCondition(Truth<Facts> closure, CelCondition cel) implements Condition {

    @Override
    public boolean holds(Facts facts) {
        try {
            return closure.holds(facts);
        } catch (RuntimeException e) {
            return cel.holds(facts);
        }
    }
}
