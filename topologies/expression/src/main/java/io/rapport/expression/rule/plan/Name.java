package io.rapport.expression.rule.plan;

import io.rapport.core.rule.condition.Facts;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.cel.ValueType;
import java.util.function.Function;

/**
 * A name that conditions may use.
 *
 * @param type the type of its value
 * @param timeAlone whether it means something where time alone went on
 * @param read its value
 */
record Name(ValueType type, boolean timeAlone, Function<Facts, Object> read) {

    /** One that stands for something of the customer. */
    static Name lasting(ValueType type, Function<Facts, Object> read) {
        return new Name(type, true, read);
    }

    /** One that stands for something of the touchpoint. */
    static Name passing(ValueType type, Function<Touchpoint, Object> read) {
        return new Name(type, false, facts -> {
            Touchpoint touchpoint = facts.touchpoint();
            if (touchpoint == null) {
                throw new IllegalStateException("a condition on a touchpoint was asked without one");
            }
            return read.apply(touchpoint);
        });
    }
}
