package io.rapport.expression.rule.condition;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.cel.Expression;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.closure.Code;
import java.util.Map;
import java.util.function.Function;

/** What a condition is about, which says what its names mean. */
public final class Standpoint {
    /** A touchpoint. What it does not say reads as nothing. */
    public static final Standpoint TOUCHPOINT = new Standpoint(false, Name::read);

    /** Such as time alone can bring about. */
    public static final Standpoint TIME_ALONE = new Standpoint(true, Name::read);

    /**
     * The case that a touchpoint is on. What the touchpoint does not say has no value, so that a touchpoint that says
     * nothing of the case decides nothing.
     */
    public static final Standpoint CASE = new Standpoint(false, Name::stated);

    private final Map<String, ValueType> types;
    private final Function<Name, Code<Facts>> code;
    private final Map<String, Code<Facts>> codes;

    private Standpoint(boolean timeAlone, Function<Name, Code<Facts>> code) {
        this.types = Names.types(timeAlone);
        this.code = code;
        this.codes = Names.codes(code);
    }

    /** The names that mean something, with the types of their values. */
    public Map<String, ValueType> types() {
        return types;
    }

    /**
     * The condition of an expression, with a closure if it can have one.
     *
     * @param place where it stands, for the message of a failure
     * @param expression of type {@link ValueType#TRUTH}, over names of these {@link #types}
     */
    public Condition condition(String place, Expression expression) {
        CelCondition cel = new CelCondition(place, expression, (name, facts) -> Names.value(name, code, facts));
        return expression
                .closure(codes)
                .<Condition>map(closure -> new ClosureCondition(closure, cel, expression.failsByAbsenceAlone()))
                .orElse(cel);
    }
}
