package io.rapport.expression.closure.plan;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelKind;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Row;
import io.rapport.expression.closure.Text;
import io.rapport.expression.closure.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes closures of one checked expression. Within, null is what has none.
 *
 * @param <F> the facts
 */
public final class Closures<F> {
    private final CelAbstractSyntaxTree tree;
    private final Map<String, Code<F>> names;
    private final Function<CelExpr, Optional<Object>> constants;
    private final Operations<F> operations = new Operations<>();

    private Closures(
            CelAbstractSyntaxTree tree, Map<String, Code<F>> names, Function<CelExpr, Optional<Object>> constants) {
        this.tree = tree;
        this.names = names;
        this.constants = constants;
    }

    /**
     * The closure of a condition, or nothing if it has parts that only CEL knows.
     *
     * @param tree the condition, checked
     * @param names how the values of its variables are found
     * @param constants the value that CEL gives to a part of it without variables
     */
    public static <F> Optional<Truth<F>> condition(
            CelAbstractSyntaxTree tree, Map<String, Code<F>> names, Function<CelExpr, Optional<Object>> constants) {
        Code<F> code = new Closures<>(tree, names, constants).code(tree.getExpr());
        return code instanceof Truth<F> truth ? Optional.of(truth) : Optional.empty();
    }

    private @Nullable Code<F> code(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT -> Constants.code(node.constant());
            case IDENT -> name(node);
            case SELECT -> field(node.select());
            case CALL -> call(node);
            default -> null;
        };
    }

    private @Nullable Code<F> name(CelExpr node) {
        Optional<CelReference> reference = tree.getReference(node.id());
        return reference.isPresent() && reference.get().value().isEmpty()
                ? names.get(reference.get().name())
                : null;
    }

    private @Nullable Code<F> field(CelSelect select) {
        if (code(select.operand()) instanceof Row<F> row) {
            return select.testOnly() ? row.has(select.field()) : row.at(Constants.text(select.field()));
        }
        return null;
    }

    private @Nullable Code<F> call(CelExpr node) {
        List<String> overloads = tree.getReference(node.id())
                .<List<String>>map(CelReference::overloadIds)
                .orElse(List.of());
        List<CelExpr> arguments = new ArrayList<>(node.call().target().stream().toList());
        arguments.addAll(node.call().args());
        return overloads.size() == 1 ? call(overloads.get(0), node, arguments) : null;
    }

    private @Nullable Code<F> call(String overload, CelExpr node, List<CelExpr> arguments) {
        return switch (overload) {
            case "string_to_duration", "string_to_timestamp" -> moment(node, arguments.get(0));
            case "in_list" -> among(arguments.get(0), arguments.get(1));
            case "matches", "matches_string" -> matches(arguments.get(0), arguments.get(1));
            default -> operation(overload, node, arguments);
        };
    }

    private @Nullable Code<F> operation(String overload, CelExpr node, List<CelExpr> arguments) {
        List<Code<F>> codes = new ArrayList<>();
        for (CelExpr argument : arguments) {
            Code<F> code = code(argument);
            if (code == null) {
                return null;
            }
            codes.add(code);
        }
        return switch (overload) {
            case "logical_and" -> Logic.both(first(arguments, codes), second(arguments, codes));
            case "logical_or" -> Logic.either(first(arguments, codes), second(arguments, codes));
            case "conditional" -> Logic.choice(kind(node), (Truth<F>) codes.get(0), codes.get(1), codes.get(2));
            case "equals" -> same(arguments, codes);
            case "not_equals" -> negation(same(arguments, codes));
            default -> operations.apply(overload, codes);
        };
    }

    /** The side to be looked at first: not the one with a pattern, which takes as long as all the rest. */
    private static <F> Truth<F> first(List<CelExpr> sides, List<Code<F>> codes) {
        return (Truth<F>) codes.get(hasPattern(sides.get(0)) ? 1 : 0);
    }

    private static <F> Truth<F> second(List<CelExpr> sides, List<Code<F>> codes) {
        return (Truth<F>) codes.get(hasPattern(sides.get(0)) ? 0 : 1);
    }

    private @Nullable Truth<F> same(List<CelExpr> arguments, List<Code<F>> codes) {
        CelKind kind = kind(arguments.get(0));
        return kind == kind(arguments.get(1)) ? Comparisons.same(kind, codes.get(0), codes.get(1)) : null;
    }

    private CelKind kind(CelExpr node) {
        return tree.getTypeOrThrow(node.id()).kind();
    }

    private static <F> @Nullable Truth<F> negation(@Nullable Truth<F> truth) {
        return truth == null ? null : Operations.negation(truth);
    }

    /** A time or duration that is written out, if its milliseconds say all of it. */
    private @Nullable Code<F> moment(CelExpr node, CelExpr argument) {
        return argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                ? constants.apply(node).map(Constants::<F>moment).orElse(null)
                : null;
    }

    private @Nullable Truth<F> among(CelExpr value, CelExpr list) {
        Code<F> code = code(value);
        boolean isPlain = list.getKind() == CelExpr.ExprKind.Kind.LIST
                && list.list().optionalIndices().isEmpty();
        return code == null || !isPlain
                ? null
                : Constants.among(code, list.list().elements());
    }

    private @Nullable Truth<F> matches(CelExpr text, CelExpr pattern) {
        return code(text) instanceof Text<F> value && pattern.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                ? Texts.matches(value, Pattern.compile(pattern.constant().stringValue()))
                : null;
    }

    private static boolean hasPattern(CelExpr node) {
        return CelNavigableExpr.fromExpr(node)
                .allNodes()
                .map(CelNavigableExpr::expr)
                .anyMatch(part -> part.getKind() == CelExpr.ExprKind.Kind.CALL
                        && part.call().function().equals("matches"));
    }
}
