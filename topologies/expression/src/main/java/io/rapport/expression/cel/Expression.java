package io.rapport.expression.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.plan.Absence;
import io.rapport.expression.closure.plan.Closures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiled expression. Immutable and safe to evaluate from many threads. */
public final class Expression {
    private final String source;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime runtime;
    private final CelRuntime.Program program;
    private final ValueType type;
    private final boolean optional;
    private final List<FieldUse> fields;

    Expression(String source, CelAbstractSyntaxTree tree, CelRuntime runtime, List<FieldUse> fields)
            throws CelEvaluationException {
        this.source = source;
        this.tree = tree;
        this.runtime = runtime;
        this.program = runtime.createProgram(tree);
        CelType type = tree.getResultType();
        this.type = ValueType.of(type);
        this.optional = type instanceof OptionalType;
        this.fields = List.copyOf(fields);
    }

    /** The text it was compiled from. */
    public String source() {
        return source;
    }

    /** The type of its value. */
    public ValueType type() {
        return type;
    }

    /** Whether it may have no value by design, as {@code when(...)} may. */
    public boolean optional() {
        return optional;
    }

    /** The fields that it reads by name, in the order of their places. */
    public List<FieldUse> fields() {
        return fields;
    }

    /**
     * Its value for these variables, or nothing.
     *
     * @throws EvaluationException if there is no value, with what was wrong
     */
    public Optional<Object> value(Variables variables) {
        try {
            Object value = program.eval(variables::find);
            if (value instanceof Optional<?> maybe) {
                return maybe.map(Object.class::cast);
            }
            return value == null || value == NullValue.NULL_VALUE ? Optional.empty() : Optional.of(value);
        } catch (CelEvaluationException e) {
            throw EvaluationException.of(e);
        }
    }

    /**
     * Whether it holds for these variables; for expressions of type {@link ValueType#TRUTH}. No value counts as false.
     *
     * @throws EvaluationException if there is no value, with what was wrong
     */
    public boolean holds(Variables variables) {
        return value(variables).map(Boolean.TRUE::equals).orElse(false);
    }

    /**
     * A closure that gives the same as {@link #holds} where it gives anything, or nothing if the expression has parts that
     * only CEL knows; for the dialect of conditions.
     *
     * @param names how the values of the variables are found
     */
    public <F> Optional<Truth<F>> closure(Map<String, Code<F>> names) {
        return Closures.condition(tree, names, this::constant);
    }

    /** Whether all that can be wrong, if it has a {@link #closure}, is {@linkplain EvaluationException#ABSENT absence}. */
    public boolean failsByAbsenceAlone() {
        return Absence.alone(tree.getExpr());
    }

    private Optional<Object> constant(CelExpr part) {
        CelAbstractSyntaxTree alone =
                CelAbstractSyntaxTree.newCheckedAst(part, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
        try {
            return Optional.of(runtime.createProgram(alone).eval());
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }
}
