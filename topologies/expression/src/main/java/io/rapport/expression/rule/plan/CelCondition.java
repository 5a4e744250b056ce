package io.rapport.expression.rule.plan;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.cel.EvaluationException;
import io.rapport.expression.cel.Expression;

/**
 * A condition written in CEL.
 *
 * @param place where it stands, for the message of a failure
 * @param expression what it says
 */
record CelCondition(String place, Expression expression) implements Condition {

    @Override
    public boolean holds(Facts facts) {
        try {
            return expression.holds(name -> Names.value(name, facts));
        } catch (EvaluationException e) {
            throw new ConditionFailedException(place + " has no value: " + e.kind());
        }
    }
}
