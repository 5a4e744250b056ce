package io.rapport.expression.rule.condition;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.cel.EvaluationException;
import io.rapport.expression.cel.Expression;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A condition written in CEL.
 *
 * @param place where it stands, for the message of a failure
 * @param expression what it says
 * @param values the values of names
 */
record CelCondition(String place, Expression expression, BiFunction<String, Facts, Optional<Object>> values)
        implements Condition {

    @Override
    public boolean holds(Facts facts) {
        try {
            return expression.holds(name -> values.apply(name, facts));
        } catch (EvaluationException e) {
            throw failure(e.kind());
        }
    }

    /** What is thrown, not thrown, for trouble of a kind. */
    ConditionFailedException failure(String kind) {
        return new ConditionFailedException(place + " has no value: " + kind);
    }
}
