package io.rapport.expression.mapping.plan;

import io.rapport.expression.cel.EvaluationException;
import io.rapport.expression.cel.Expression;
import io.rapport.expression.cel.FieldUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key of a mapping, ready to give its value.
 *
 * @param key its path, for messages
 * @param want what it is to hold
 * @param constant its value, if the same for every row
 * @param expression what computes it, otherwise; a field with neither never has a value
 * @param <T> the type of its value
 */
public record Field<T>(
        String key,
        Want<T> want,
        @Nullable T constant,
        @Nullable Expression expression) {

    /** Its value; blank text is none. */
    public Optional<T> at(Scope scope) {
        if (expression == null) {
            return Optional.ofNullable(constant);
        }
        try {
            return expression.value(scope).filter(value -> !"".equals(value)).map(want.convert());
        } catch (EvaluationException e) {
            throw new FieldException(key, suspects(expression, scope, e.value()), message(e));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FieldException(key, suspects(expression, scope, Optional.empty()), message(e));
        }
    }

    /** Its value, which must be there. */
    T required(Scope scope) {
        return at(scope).orElseThrow(() -> {
            List<String> columns = expression == null ? List.of() : suspects(expression, scope, Optional.empty());
            return new FieldException(key, columns, "there is no value, and it is required");
        });
    }

    private static List<String> suspects(Expression expression, Scope scope, Optional<String> value) {
        List<FieldUse> uses = expression.fields().stream()
                .filter(use -> scope.find(use.variable()).isPresent())
                .toList();
        List<String> guilty = uses.stream()
                .filter(use -> value.isPresent()
                        && scope.find(use.variable())
                                .filter(fields -> fields instanceof Map<?, ?> map
                                        && value.get().equals(map.get(use.field())))
                                .isPresent())
                .map(FieldUse::field)
                .distinct()
                .toList();
        return guilty.isEmpty() ? uses.stream().map(FieldUse::field).distinct().toList() : guilty;
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
