package io.rapport.expression.closure.plan;

import dev.cel.common.types.CelKind;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Text;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.Whole;
import org.jspecify.annotations.Nullable;

/**
 * What decides between values. As in CEL, {@code &&} and {@code ||} have a value where either side decides alone, even if
 * the other has none; so it makes no difference to the value which side is looked at first.
 */
final class Logic {
    private Logic() {}

    static <F> Truth<F> both(Truth<F> first, Truth<F> second) {
        return facts -> {
            boolean holds;
            try {
                holds = first.holds(facts);
            } catch (RuntimeException e) {
                if (second.holds(facts)) {
                    throw e;
                }
                return false;
            }
            return holds && second.holds(facts);
        };
    }

    static <F> Truth<F> either(Truth<F> first, Truth<F> second) {
        return facts -> {
            boolean holds;
            try {
                holds = first.holds(facts);
            } catch (RuntimeException e) {
                if (second.holds(facts)) {
                    return true;
                }
                throw e;
            }
            return holds || second.holds(facts);
        };
    }

    /** One of two values of a type, or null where that is left to CEL. */
    static <F> @Nullable Code<F> choice(CelKind type, Truth<F> test, Code<F> yes, Code<F> no) {
        return switch (type) {
            case BOOL -> choiceOfTruths(test, (Truth<F>) yes, (Truth<F>) no);
            case INT, TIMESTAMP, DURATION -> choiceOfWholes(test, (Whole<F>) yes, (Whole<F>) no);
            case DOUBLE -> choiceOfReals(test, (Real<F>) yes, (Real<F>) no);
            case STRING -> choiceOfTexts(test, (Text<F>) yes, (Text<F>) no);
            default -> null;
        };
    }

    private static <F> Truth<F> choiceOfTruths(Truth<F> test, Truth<F> yes, Truth<F> no) {
        return facts -> test.holds(facts) ? yes.holds(facts) : no.holds(facts);
    }

    private static <F> Whole<F> choiceOfWholes(Truth<F> test, Whole<F> yes, Whole<F> no) {
        return facts -> test.holds(facts) ? yes.of(facts) : no.of(facts);
    }

    private static <F> Real<F> choiceOfReals(Truth<F> test, Real<F> yes, Real<F> no) {
        return facts -> test.holds(facts) ? yes.of(facts) : no.of(facts);
    }

    private static <F> Text<F> choiceOfTexts(Truth<F> test, Text<F> yes, Text<F> no) {
        return facts -> test.holds(facts) ? yes.of(facts) : no.of(facts);
    }
}
