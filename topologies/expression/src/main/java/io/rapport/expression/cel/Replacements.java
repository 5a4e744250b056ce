package io.rapport.expression.cel;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.standard.CelStandardOverload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Functions of CEL that conditions have in a form of our own. CEL puts NaN above every whole number, so that {@code x > 5}
 * would hold where there is no x; and it compiles a pattern each time it is matched.
 */
final class Replacements {
    private static final int MOST_PATTERNS = 1_024;
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final List<CelFunctionBinding> BINDINGS = bind();
    private static final Set<String> REPLACED =
            Set.copyOf(BINDINGS.stream().map(CelFunctionBinding::getOverloadId).toList());

    private Replacements() {}

    static List<CelFunctionBinding> bindings() {
        return BINDINGS;
    }

    static boolean replaces(CelStandardOverload overload) {
        return overload instanceof Enum<?> named
                && REPLACED.contains(named.name().toLowerCase(Locale.ROOT));
    }

    private static List<CelFunctionBinding> bind() {
        List<CelFunctionBinding> all = new ArrayList<>();
        comparison(all, "less", order -> order < 0);
        comparison(all, "less_equals", order -> order <= 0);
        comparison(all, "greater", order -> order > 0);
        comparison(all, "greater_equals", order -> order >= 0);
        all.add(CelFunctionBinding.from("matches", String.class, String.class, Replacements::matches));
        all.add(CelFunctionBinding.from("matches_string", String.class, String.class, Replacements::matches));
        return all;
    }

    @SuppressWarnings("Immutable") // What it closes over is one of the stateless tests above.
    private static void comparison(List<CelFunctionBinding> all, String name, IntPredicate holds) {
        all.add(CelFunctionBinding.from(
                name + "_double_int64",
                Double.class,
                Long.class,
                (left, right) -> !left.isNaN() && holds.test(Double.compare(left, right))));
        all.add(CelFunctionBinding.from(
                name + "_int64_double",
                Long.class,
                Double.class,
                (left, right) -> !right.isNaN() && holds.test(Double.compare(left, right))));
    }

    private static boolean matches(String text, String pattern) {
        Pattern known = PATTERNS.get(pattern);
        if (known == null) {
            if (PATTERNS.size() >= MOST_PATTERNS) {
                PATTERNS.clear();
            }
            known = PATTERNS.computeIfAbsent(pattern, Pattern::compile);
        }
        return known.matcher(text).find();
    }
}
