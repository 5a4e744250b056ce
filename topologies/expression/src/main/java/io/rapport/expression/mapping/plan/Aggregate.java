package io.rapport.expression.mapping.plan;

import static io.rapport.expression.cel.ValueType.DECIMAL;
import static io.rapport.expression.cel.ValueType.INSTANT;
import static io.rapport.expression.cel.ValueType.INTEGER;
import static io.rapport.expression.cel.ValueType.NUMBER;
import static io.rapport.expression.cel.ValueType.TEXT;
import static io.rapport.expression.cel.ValueType.TRUTH;

import io.rapport.expression.cel.Expression;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.mapping.spec.AggregateSpec;
import io.rapport.expression.value.Decimal;
import io.rapport.expression.yaml.Scalar;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * One value made from the rows of a group, in constant memory: each row's value is folded into the one so far.
 *
 * @param name how expressions read it, {@code group.} and its name
 * @param type its type
 * @param each its value for one row
 * @param fold puts a row's value to the value so far; associative
 */
record Aggregate(String name, ValueType type, Field<Object> each, BinaryOperator<Object> fold) {
    private static final Set<ValueType> SUMMABLE = Set.of(DECIMAL, INTEGER, NUMBER);
    private static final Set<ValueType> ORDERED = Set.of(DECIMAL, INTEGER, NUMBER, INSTANT, TEXT);
    private static final Set<ValueType> SINGLE = Set.of(DECIMAL, INTEGER, NUMBER, INSTANT, TEXT, TRUTH);

    static Aggregate of(Compilation compilation, String name, AggregateSpec spec) {
        String function = spec.only().getKey();
        Scalar scalar = spec.only().getValue();
        String key = "group.values." + name + "." + function;
        Expression expression = compilation.compile(key, scalar);
        Set<ValueType> allowed = allowed(function);
        if (!allowed.contains(expression.type()) || expression.optional()) {
            throw compilation.refuse(key, scalar, misfit(expression, allowed));
        }
        boolean counts = function.equals("count");
        Want<Object> want = new Want<>(
                "a value",
                allowed,
                value -> counts ? (Object) (Boolean.TRUE.equals(value) ? 1L : 0L) : value,
                text -> text);
        ValueType type = counts ? INTEGER : expression.type();
        return new Aggregate("group." + name, type, new Field<>(key, want, null, expression), fold(function));
    }

    private static Set<ValueType> allowed(String function) {
        return switch (function) {
            case "sum" -> SUMMABLE;
            case "count" -> Set.of(TRUTH);
            case "min", "max" -> ORDERED;
            default -> SINGLE;
        };
    }

    private static String misfit(Expression expression, Set<ValueType> allowed) {
        String gives = expression.type().phrase() + (expression.optional() ? " or nothing" : "");
        return "'" + expression.source() + "' gives " + gives + "; allowed: "
                + String.join(
                        ", ", allowed.stream().map(ValueType::phrase).sorted().toList());
    }

    /** The row's value; blank text is a value here. */
    Object at(Scope scope) {
        return each.at(scope).orElse("");
    }

    private static BinaryOperator<Object> fold(String function) {
        return switch (function) {
            case "first" -> (soFar, value) -> soFar;
            case "last" -> (soFar, value) -> value;
            case "min" -> (soFar, value) -> compare(value, soFar) < 0 ? value : soFar;
            case "max" -> (soFar, value) -> compare(value, soFar) > 0 ? value : soFar;
            default -> Aggregate::add;
        };
    }

    private static Object add(Object left, Object right) {
        if (left instanceof Decimal a && right instanceof Decimal b) {
            return a.plus(b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return Math.addExact(a, b);
        }
        return ((Number) left).doubleValue() + ((Number) right).doubleValue();
    }

    @SuppressWarnings("unchecked") // Both are values of one expression, of a type in ORDERED.
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
