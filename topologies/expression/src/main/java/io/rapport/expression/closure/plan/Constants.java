package io.rapport.expression.closure.plan;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Text;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.Whole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written out in an expression. */
final class Constants {
    private Constants() {}

    static <F> @Nullable Code<F> code(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> truth(constant.booleanValue());
            case INT64_VALUE -> whole(constant.int64Value());
            case DOUBLE_VALUE -> real(constant.doubleValue());
            case STRING_VALUE -> text(constant.stringValue());
            default -> null;
        };
    }

    private static <F> Truth<F> truth(boolean value) {
        return facts -> value;
    }

    private static <F> Whole<F> whole(long value) {
        return facts -> value;
    }

    private static <F> Real<F> real(double value) {
        return facts -> value;
    }

    static <F> Text<F> text(String value) {
        return facts -> value;
    }

    /** A time or a duration, or null if its milliseconds do not say all of it. */
    static <F> @Nullable Code<F> moment(Object value) {
        if (value instanceof Instant time && time.equals(time.truncatedTo(ChronoUnit.MILLIS))) {
            return whole(time.toEpochMilli());
        }
        if (value instanceof Duration span && span.equals(span.truncatedTo(ChronoUnit.MILLIS))) {
            return whole(span.toMillis());
        }
        return null;
    }

    /** Whether a value is among constants of its type, or null if they are not. */
    static <F> @Nullable Truth<F> among(Code<F> value, List<CelExpr> elements) {
        if (value instanceof Text<F> text && all(elements, CelConstant.Kind.STRING_VALUE)) {
            return amongTexts(
                    text, elements.stream().map(e -> e.constant().stringValue()).toArray(String[]::new));
        }
        if (value instanceof Whole<F> whole && all(elements, CelConstant.Kind.INT64_VALUE)) {
            return amongWholes(
                    whole,
                    elements.stream().mapToLong(e -> e.constant().int64Value()).toArray());
        }
        if (value instanceof Real<F> real && all(elements, CelConstant.Kind.DOUBLE_VALUE)) {
            return amongReals(
                    real,
                    elements.stream()
                            .mapToDouble(e -> e.constant().doubleValue())
                            .toArray());
        }
        return null;
    }

    private static boolean all(List<CelExpr> elements, CelConstant.Kind kind) {
        return elements.stream()
                .allMatch(e -> e.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && e.constant().getKind() == kind);
    }

    private static <F> Truth<F> amongTexts(Text<F> value, String[] all) {
        return facts -> {
            String text = value.of(facts);
            for (String one : all) {
                if (text.equals(one)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static <F> Truth<F> amongWholes(Whole<F> value, long[] all) {
        return facts -> {
            long number = value.of(facts);
            for (long one : all) {
                if (number == one) {
                    return true;
                }
            }
            return false;
        };
    }

    private static <F> Truth<F> amongReals(Real<F> value, double[] all) {
        return facts -> {
            double number = value.of(facts);
            for (double one : all) {
                if (number == one) {
                    return true;
                }
            }
            return false;
        };
    }
}
