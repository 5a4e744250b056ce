package io.rapport.expression.rule.condition;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.cel.EvaluationException;
import io.rapport.expression.closure.AbsentException;
import io.rapport.expression.closure.Truth;

/**
 * A condition written in CEL that has a closure. CEL is asked only where the closure has no value, and says what is wrong;
 * not even then if that can be one thing only.
 *
 * @param closure gives what CEL gives, where it gives anything
 * @param cel the same condition, evaluated by CEL
 * @param failsByAbsenceAlone whether all that can be wrong is that something is absent
 */
record ClosureCondition(Truth<Facts> closure, CelCondition cel, boolean failsByAbsenceAlone) implements Condition {

    @Override
    public boolean holds(Facts facts) {
        try {
            return closure.holds(facts);
        } catch (AbsentException e) {
            if (failsByAbsenceAlone) {
                throw cel.failure(EvaluationException.ABSENT);
            }
            return cel.holds(facts);
        } catch (RuntimeException e) {
            return cel.holds(facts);
        }
    }
}
