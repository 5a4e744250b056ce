package io.rapport.expression.closure.plan;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Set;

/** Tells where all that can be wrong with a condition is that something is absent, so that CEL need not be asked what it was. */
public final class Absence {
    private static final Set<String> DECIDERS = Set.of("_&&_", "_||_");
    private static final Set<String> NEVER_FAILING = Set.of(
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "@in",
            "!_",
            "startsWith",
            "endsWith",
            "contains",
            "matches",
            "size",
            "_[_]");

    private Absence() {}

    /** Whether a condition that has a closure fails by absence alone. */
    public static boolean alone(CelExpr node) {
        return isCallOf(DECIDERS, node) ? node.call().args().stream().allMatch(Absence::alone) : isPlain(node);
    }

    /** What CEL makes of a failure within a decider depends on where that stands: only those at the top are simple. */
    private static boolean isPlain(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT, IDENT -> true;
            case SELECT -> isPlain(node.select().operand());
            case LIST -> arePlain(node.list().elements());
            case CALL ->
                isCallOf(NEVER_FAILING, node)
                        && arePlain(node.call().args())
                        && node.call().target().map(Absence::isPlain).orElse(true);
            default -> false;
        };
    }

    private static boolean arePlain(List<CelExpr> nodes) {
        return nodes.stream().allMatch(Absence::isPlain);
    }

    private static boolean isCallOf(Set<String> functions, CelExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.CALL
                && functions.contains(node.call().function());
    }
}
