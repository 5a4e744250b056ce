package io.rapport.expression.closure.plan;

import dev.cel.common.types.CelKind;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Text;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.Whole;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Order and equality. A number that is not there (NaN) compares as in {@link io.rapport.expression.cel.Dialect#CONDITION}:
 * never, but by {@code !=}.
 */
final class Comparisons {
    private Comparisons() {}

    static <F> void addTo(Operations<F> all) {
        for (String type : List.of("int64", "timestamp", "duration")) {
            order(
                    all,
                    type,
                    (l, r) -> wholesLess((Whole<F>) l, (Whole<F>) r),
                    (l, r) -> wholesNotAbove((Whole<F>) l, (Whole<F>) r));
        }
        order(
                all,
                "double",
                (l, r) -> realsLess((Real<F>) l, (Real<F>) r),
                (l, r) -> realsNotAbove((Real<F>) l, (Real<F>) r));
        order(
                all,
                "string",
                (l, r) -> textsLess((Text<F>) l, (Text<F>) r),
                (l, r) -> textsNotAbove((Text<F>) l, (Text<F>) r));
        mixed(all);
    }

    private static <F> void order(
            Operations<F> all,
            String type,
            BiFunction<Code<F>, Code<F>, Code<F>> less,
            BiFunction<Code<F>, Code<F>, Code<F>> notAbove) {
        all.binary("less_" + type, less);
        all.binary("less_equals_" + type, notAbove);
        all.binary("greater_" + type, (l, r) -> less.apply(r, l));
        all.binary("greater_equals_" + type, (l, r) -> notAbove.apply(r, l));
    }

    private static <F> void mixed(Operations<F> all) {
        all.binary("less_double_int64", (l, r) -> mixedLess((Real<F>) l, real(r)));
        all.binary("less_equals_double_int64", (l, r) -> mixedNotAbove((Real<F>) l, real(r)));
        all.binary("less_int64_double", (l, r) -> mixedLess(real(l), (Real<F>) r));
        all.binary("less_equals_int64_double", (l, r) -> mixedNotAbove(real(l), (Real<F>) r));
        all.binary("greater_double_int64", (l, r) -> mixedLess(real(r), (Real<F>) l));
        all.binary("greater_equals_double_int64", (l, r) -> mixedNotAbove(real(r), (Real<F>) l));
        all.binary("greater_int64_double", (l, r) -> mixedLess((Real<F>) r, real(l)));
        all.binary("greater_equals_int64_double", (l, r) -> mixedNotAbove((Real<F>) r, real(l)));
    }

    private static <F> Real<F> real(Code<F> whole) {
        return Arithmetic.real((Whole<F>) whole);
    }

    private static <F> Truth<F> wholesLess(Whole<F> left, Whole<F> right) {
        return facts -> left.of(facts) < right.of(facts);
    }

    private static <F> Truth<F> wholesNotAbove(Whole<F> left, Whole<F> right) {
        return facts -> left.of(facts) <= right.of(facts);
    }

    private static <F> Truth<F> realsLess(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) < right.of(facts);
    }

    private static <F> Truth<F> realsNotAbove(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) <= right.of(facts);
    }

    private static <F> Truth<F> textsLess(Text<F> left, Text<F> right) {
        return facts -> left.of(facts).compareTo(right.of(facts)) < 0;
    }

    private static <F> Truth<F> textsNotAbove(Text<F> left, Text<F> right) {
        return facts -> left.of(facts).compareTo(right.of(facts)) <= 0;
    }

    /** By {@link Double#compare}, for which -0.0 is below 0: so does what conditions have in place of CEL's own. */
    private static <F> Truth<F> mixedLess(Real<F> left, Real<F> right) {
        return facts -> {
            double low = left.of(facts);
            double high = right.of(facts);
            return low < high || (low == high && Double.compare(low, high) < 0);
        };
    }

    private static <F> Truth<F> mixedNotAbove(Real<F> left, Real<F> right) {
        return facts -> {
            double low = left.of(facts);
            double high = right.of(facts);
            return low < high || (low == high && Double.compare(low, high) <= 0);
        };
    }

    /** Whether two values of a type are the same, or null where that is left to CEL. */
    static <F> @Nullable Truth<F> same(CelKind type, Code<F> left, Code<F> right) {
        return switch (type) {
            case BOOL -> sameTruths((Truth<F>) left, (Truth<F>) right);
            case INT, TIMESTAMP, DURATION -> sameWholes((Whole<F>) left, (Whole<F>) right);
            case DOUBLE -> sameReals((Real<F>) left, (Real<F>) right);
            case STRING -> sameTexts((Text<F>) left, (Text<F>) right);
            default -> null;
        };
    }

    private static <F> Truth<F> sameTruths(Truth<F> left, Truth<F> right) {
        return facts -> left.holds(facts) == right.holds(facts);
    }

    private static <F> Truth<F> sameWholes(Whole<F> left, Whole<F> right) {
        return facts -> left.of(facts) == right.of(facts);
    }

    private static <F> Truth<F> sameReals(Real<F> left, Real<F> right) {
        return facts -> left.of(facts) == right.of(facts);
    }

    private static <F> Truth<F> sameTexts(Text<F> left, Text<F> right) {
        return facts -> left.of(facts).equals(right.of(facts));
    }
}
