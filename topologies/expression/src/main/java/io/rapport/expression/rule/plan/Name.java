package io.rapport.expression.rule.plan;

import io.rapport.core.rule.condition.Facts;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.cel.ValueType;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A name that conditions may use.
 *
 * @param type the type of its value
 * @param timeAlone whether it means something where time alone went on
 * @param read its value, with what stands for one that is absent
 * @param stated its value, or nothing where it is absent
 */
record Name(ValueType type, boolean timeAlone, Function<Facts, Object> read, Function<Facts, Optional<Object>> stated) {

    /** One that stands for something of the customer. */
    static Name lasting(ValueType type, Function<Facts, Object> read) {
        return new Name(type, true, read, facts -> Optional.of(read.apply(facts)));
    }

    /** One that always has a value where there is a touchpoint. */
    static Name always(ValueType type, Function<Facts, Object> read) {
        return new Name(type, false, read, facts -> Optional.of(read.apply(facts)));
    }

    /** One that stands for something of the touchpoint, and what stands for it where it is absent. */
    static Name passing(
            ValueType type, Function<Touchpoint, @Nullable Object> read, Function<Touchpoint, Object> otherwise) {
        return new Name(
                type,
                false,
                facts -> {
                    Object value = read.apply(touchpoint(facts));
                    return value == null ? otherwise.apply(touchpoint(facts)) : value;
                },
                facts -> Optional.ofNullable(read.apply(touchpoint(facts))));
    }

    private static Touchpoint touchpoint(Facts facts) {
        Touchpoint touchpoint = facts.touchpoint();
        if (touchpoint == null) {
            throw new IllegalStateException("a condition on a touchpoint was asked without one");
        }
        return touchpoint;
    }
}
