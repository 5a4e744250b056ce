package io.rapport.expression.rule.condition;

import io.rapport.core.rule.condition.Facts;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.cel.Fields;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.closure.AbsentException;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Row;
import io.rapport.expression.closure.Text;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.Whole;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A name that conditions may use.
 *
 * @param type the type of its value
 * @param timeAlone whether it means something where time alone went on
 * @param read its value, with what stands for one that is absent
 * @param stated its value, which is absent where the touchpoint does not say
 */
record Name(ValueType type, boolean timeAlone, Code<Facts> read, Code<Facts> stated) {

    /** One that stands for something of the customer. */
    static Name lasting(ValueType type, Code<Facts> read) {
        return new Name(type, true, read, read);
    }

    /** One that always has a value where there is a touchpoint. */
    static Name always(ValueType type, Code<Facts> read) {
        return new Name(type, false, read, read);
    }

    /** A text of the touchpoint; the empty one stands for one that is absent. */
    static Name text(Function<Touchpoint, @Nullable String> text) {
        Text<Facts> read = facts -> {
            String value = text.apply(touchpoint(facts));
            return value == null ? "" : value;
        };
        Text<Facts> stated = facts -> AbsentException.unlessNull(text.apply(touchpoint(facts)));
        return new Name(ValueType.TEXT, false, read, stated);
    }

    /** A number that has a value, or something that stands for it, in any facts, and is stated by some. */
    static Name number(Predicate<Touchpoint> isStated, Real<Facts> read) {
        Real<Facts> stated = facts -> {
            if (isStated.test(touchpoint(facts))) {
                return read.of(facts);
            }
            throw new AbsentException();
        };
        return new Name(ValueType.NUMBER, false, read, stated);
    }

    /** A time or duration that has a value, or something that stands for it, in any facts, and is stated by some. */
    static Name moment(ValueType type, Predicate<Facts> isStated, Whole<Facts> read) {
        Whole<Facts> stated = facts -> {
            if (isStated.test(facts)) {
                return read.of(facts);
            }
            throw new AbsentException();
        };
        return new Name(type, false, read, stated);
    }

    /**
     * The value as CEL takes it; none where it is absent.
     *
     * @param code how it is found: {@link #read} or {@link #stated}
     */
    Optional<Object> value(Code<Facts> code, Facts facts) {
        try {
            return Optional.of(boxed(code, facts));
        } catch (AbsentException e) {
            return Optional.empty();
        }
    }

    private Object boxed(Code<Facts> code, Facts facts) {
        if (code instanceof Truth<Facts> truth) {
            return truth.holds(facts);
        }
        if (code instanceof Real<Facts> real) {
            return real.of(facts);
        }
        if (code instanceof Whole<Facts> whole) {
            return boxed(whole.of(facts));
        }
        return code instanceof Text<Facts> text ? text.of(facts) : fields((Row<Facts>) code, facts);
    }

    private Object boxed(long number) {
        return switch (type) {
            case INSTANT -> Instant.ofEpochMilli(number);
            case DURATION -> Duration.ofMillis(number);
            default -> number;
        };
    }

    private static Fields fields(Row<Facts> row, Facts facts) {
        Map<String, Object> texts = Collections.unmodifiableMap(row.texts().apply(facts));
        return row.blank() ? Fields.blankWhenAbsent(texts) : Fields.failWhenAbsent(texts);
    }

    /** The touchpoint of facts that must have one. */
    static Touchpoint touchpoint(Facts facts) {
        Touchpoint touchpoint = facts.touchpoint();
        if (touchpoint == null) {
            throw new IllegalStateException("a condition on a touchpoint was asked without one");
        }
        return touchpoint;
    }
}
