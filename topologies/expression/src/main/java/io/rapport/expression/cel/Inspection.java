package io.rapport.expression.cel;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.rapport.expression.value.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * What can be told of a checked expression without evaluating it: which fields it reads, and whether the patterns and
 * zones that it states are any.
 */
record Inspection(List<FieldUse> fields) {
    private static final int LARGEST_PATTERN = 20_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    static Inspection of(CelAbstractSyntaxTree tree, String source, Dialect dialect) {
        List<FieldUse> fields = new ArrayList<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .forEach(node -> {
                    int column = column(tree, node);
                    field(node, column).ifPresent(fields::add);
                    checkConstants(node, source, column);
                    if (dialect == Dialect.CONDITION) {
                        checkWrittenOut(node, source, column);
                    }
                });
        fields.sort(Comparator.comparingInt(FieldUse::column));
        return new Inspection(fields);
    }

    private static int column(CelAbstractSyntaxTree tree, CelExpr node) {
        Integer offset = tree.getSource().getPositionsMap().get(node.id());
        return offset == null ? 1 : offset + 1;
    }

    private static Optional<FieldUse> field(CelExpr node, int column) {
        if (node.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            CelExpr from = node.select().operand();
            return variable(from).map(name -> new FieldUse(name, node.select().field(), column));
        }
        if (node.getKind() == CelExpr.ExprKind.Kind.CALL && isIndex(node.call())) {
            CelExpr from = node.call().args().get(0);
            return variable(from)
                    .flatMap(name -> text(node.call().args().get(1)).map(field -> new FieldUse(name, field, column)));
        }
        return Optional.empty();
    }

    /** {@code row['x']} and {@code row.?x}. */
    private static boolean isIndex(CelCall call) {
        return call.function().equals("_[_]") || call.function().equals("_?._");
    }

    private static Optional<String> variable(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.of(node.ident().name())
                : Optional.empty();
    }

    private static Optional<String> text(CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }

    private static void checkConstants(CelExpr node, String source, int column) {
        if (node.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return;
        }
        List<CelExpr> arguments = node.call().args();
        try {
            switch (node.call().function()) {
                case "time", "date" -> {
                    constant(arguments, 1).ifPresent(Times::formatter);
                    constant(arguments, 2).ifPresent(ZoneId::of);
                }
                case "matches" -> constant(arguments, arguments.size() - 1).ifPresent(Inspection::checkPattern);
                default -> {}
            }
        } catch (RuntimeException e) {
            throw new ExpressionException(source, 1, column, node.call().function() + ": " + e.getMessage());
        }
    }

    /** A pattern that the data makes could take any time to compile. */
    private static void checkWrittenOut(CelExpr node, String source, int column) {
        if (node.getKind() == CelExpr.ExprKind.Kind.CALL
                && node.call().function().equals("matches")) {
            List<CelExpr> arguments = node.call().args();
            if (constant(arguments, arguments.size() - 1).isEmpty()) {
                throw new ExpressionException(source, 1, column, "matches: the pattern must be a text written out");
            }
        }
    }

    /**
     * Repeats within repeats multiply: unchecked, 30 characters take more memory to compile than there is. Only a group that
     * is repeated holds repeats; without one they add up.
     */
    private static void checkPattern(String pattern) {
        boolean nested = pattern.contains("){");
        double size = pattern.length();
        for (MatchResult repeat : REPEAT.matcher(pattern).results().toList()) {
            String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
            double times = Math.max(1, Double.parseDouble(most));
            size = nested ? size * times : size + times;
        }
        if (size > LARGEST_PATTERN) {
            throw new IllegalArgumentException("the repeats of the pattern come to more than " + LARGEST_PATTERN);
        }
        Pattern.compile(pattern);
    }

    private static Optional<String> constant(List<CelExpr> arguments, int index) {
        return index < arguments.size() ? text(arguments.get(index)) : Optional.empty();
    }
}
