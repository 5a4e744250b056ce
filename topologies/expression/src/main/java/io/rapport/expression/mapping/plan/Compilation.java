package io.rapport.expression.mapping.plan;

import io.rapport.expression.cel.Expression;
import io.rapport.expression.cel.ExpressionException;
import io.rapport.expression.cel.FieldUse;
import io.rapport.expression.cel.Language;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.mapping.plan.Plan.ColumnUse;
import io.rapport.expression.mapping.spec.MappingException;
import io.rapport.expression.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes fields of the scalars of one mapping file, and remembers which columns they read. */
final class Compilation {
    private final String file;
    private final Language language;
    private final List<ColumnUse> columns;

    private Compilation(String file, Language language, List<ColumnUse> columns) {
        this.file = file;
        this.language = language;
        this.columns = columns;
    }

    static Compilation of(String file, Language language) {
        return new Compilation(file, language, new ArrayList<>());
    }

    /** For the keys that see more variables; columns are remembered together. */
    Compilation with(Map<String, ValueType> variables) {
        return new Compilation(file, language.with(variables), columns);
    }

    List<ColumnUse> columns() {
        return List.copyOf(columns);
    }

    /** A key whose text is itself unless it starts with {@code =}; one that is left out or
     * empty has no value. */
    <T> Field<T> field(String key, @Nullable Scalar scalar, Want<T> want) {
        if (scalar == null || scalar.text().isEmpty()) {
            return new Field<>(key, want, null, null);
        }
        if (scalar.isExpression()) {
            return computed(key, scalar, want);
        }
        try {
            return new Field<>(key, want, want.constant().apply(scalar.text()), null);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MappingException(
                    file,
                    scalar.line(),
                    key,
                    e.getMessage() + "; an expression starts with =, this is the text '" + scalar.text() + "'");
        }
    }

    <T> Field<T> field(String key, Optional<Scalar> scalar, Want<T> want) {
        return field(key, scalar.orElse(null), want);
    }

    /** A key that always holds an expression. */
    <T> Field<T> computed(String key, Scalar scalar, Want<T> want) {
        Expression expression = compile(key, scalar);
        if (!want.types().contains(expression.type())) {
            throw new MappingException(
                    file,
                    scalar.line(),
                    key,
                    "'" + expression.source() + "' gives " + expression.type().phrase() + "; allowed: "
                            + want.phrase());
        }
        return new Field<>(key, want, null, expression);
    }

    Expression compile(String key, Scalar scalar) {
        try {
            Expression expression = language.compile(scalar.expression());
            for (FieldUse use : expression.fields()) {
                if (use.variable().equals("row") || use.variable().equals("previous")) {
                    columns.add(new ColumnUse(scalar.line(), key, use.field()));
                }
            }
            return expression;
        } catch (ExpressionException e) {
            throw new MappingException(file, scalar.line(), key, "the expression is not valid: " + e.getMessage());
        }
    }

    MappingException refuse(String key, Scalar scalar, String reason) {
        return new MappingException(file, scalar.line(), key, reason);
    }
}
