package io.rapport.expression.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static io.rapport.expression.cel.ValueType.DECIMAL;
import static io.rapport.expression.cel.ValueType.INSTANT;
import static io.rapport.expression.cel.ValueType.INTEGER;
import static io.rapport.expression.cel.ValueType.NUMBER;
import static io.rapport.expression.cel.ValueType.TEXT;
import static io.rapport.expression.cel.ValueType.TRUTH;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.parser.CelMacro;
import dev.cel.runtime.CelFunctionBinding;
import io.rapport.expression.value.Decimal;
import io.rapport.expression.value.Decimals;
import io.rapport.expression.value.Hash;
import io.rapport.expression.value.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/** The functions that we add to CEL's own: one table of declarations with what each does. */
final class Functions {
    /**
     * {@code when(condition, value)}: the value, or nothing at all. A macro, so that the value is not even computed
     * where the condition is false.
     */
    static final CelMacro WHEN = CelMacro.newGlobalMacro(
            "when",
            2,
            (make, target, args) -> Optional.of(make.newGlobalCall(
                    "_?_:_",
                    args.get(0),
                    make.newGlobalCall("optional.of", args.get(1)),
                    make.newGlobalCall("optional.none"))));

    private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    Functions() {
        numbers();
        decimals();
        times();
        texts();
    }

    List<CelFunctionDecl> declarations() {
        return overloads.entrySet().stream()
                .map(e -> newFunctionDeclaration(e.getKey(), e.getValue()))
                .toList();
    }

    /**
     * Function by function: the bindings of one function go together, so that it also dispatches on values whose type
     * is known only when evaluated.
     */
    List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> all = new ArrayList<>();
        overloads.forEach((name, declared) -> {
            List<CelFunctionBinding> own = bindings.stream()
                    .filter(b -> declared.stream().anyMatch(d -> d.overloadId().equals(b.getOverloadId())))
                    .toList();
            boolean ours = Character.isLetter(name.charAt(0)) && !name.equals("string");
            all.addAll(ours ? CelFunctionBinding.fromOverloads(name, own) : own);
        });
        return all;
    }

    private void numbers() {
        declare("num", "num_text", NUMBER.cel(), TEXT.cel());
        bindings.add(CelFunctionBinding.from("num_text", String.class, Functions::number));
        declare("num", "num_decimal", NUMBER.cel(), DECIMAL.cel());
        bindings.add(CelFunctionBinding.from(
                "num_decimal", Decimal.class, value -> value.exact().doubleValue()));
        declare("minor", "minor_decimal", INTEGER.cel(), DECIMAL.cel(), TEXT.cel());
        bindings.add(CelFunctionBinding.from("minor_decimal", Decimal.class, String.class, Decimals::minor));
        declare("minor", "minor_text", INTEGER.cel(), TEXT.cel(), TEXT.cel());
        bindings.add(CelFunctionBinding.from(
                "minor_text",
                String.class,
                String.class,
                (text, currency) -> Decimals.minor(Decimals.read(text), currency)));
    }

    private void decimals() {
        declare("decimal", "decimal_text", DECIMAL.cel(), TEXT.cel());
        bindings.add(CelFunctionBinding.from("decimal_text", String.class, Decimals::read));
        declare("decimal", "decimal_int", DECIMAL.cel(), INTEGER.cel());
        bindings.add(
                CelFunctionBinding.from("decimal_int", Long.class, value -> new Decimal(BigDecimal.valueOf(value))));
        declare("decimal", "decimal_double", DECIMAL.cel(), NUMBER.cel());
        bindings.add(CelFunctionBinding.from("decimal_double", Double.class, Decimals::read));
        declare("string", "decimal_string", TEXT.cel(), DECIMAL.cel());
        bindings.add(CelFunctionBinding.from("decimal_string", Decimal.class, Decimal::toString));
        declare("-_", "negate_decimal", DECIMAL.cel(), DECIMAL.cel());
        bindings.add(CelFunctionBinding.from("negate_decimal", Decimal.class, Decimal::negated));
        arithmetic("_+_", "add_decimal", Decimal::plus);
        arithmetic("_-_", "subtract_decimal", Decimal::minus);
        arithmetic("_*_", "multiply_decimal", Decimal::times);
        comparison("_<_", "less_decimal", order -> order < 0);
        comparison("_<=_", "less_equals_decimal", order -> order <= 0);
        comparison("_>_", "greater_decimal", order -> order > 0);
        comparison("_>=_", "greater_equals_decimal", order -> order >= 0);
    }

    private void times() {
        CelType text = TEXT.cel();
        declare("time", "time_iso", INSTANT.cel(), text);
        bindings.add(CelFunctionBinding.from("time_iso", String.class, Times::time));
        for (String name : List.of("time", "date")) {
            boolean day = name.equals("date");
            declare(name, name + "_pattern", INSTANT.cel(), text, text);
            bindings.add(CelFunctionBinding.from(
                    name + "_pattern", String.class, String.class, (value, form) -> instant(day, value, form, "UTC")));
            declare(name, name + "_pattern_zone", INSTANT.cel(), text, text, text);
            bindings.add(CelFunctionBinding.from(
                    name + "_pattern_zone",
                    List.of(String.class, String.class, String.class),
                    args -> instant(day, (String) args[0], (String) args[1], (String) args[2])));
        }
    }

    private void texts() {
        declare("hash", "hash_text", TEXT.cel(), TEXT.cel());
        bindings.add(CelFunctionBinding.from("hash_text", String.class, text -> Hash.of(List.of(text))));
        declare("hash", "hash_texts", TEXT.cel(), ListType.create(TEXT.cel()));
        bindings.add(CelFunctionBinding.from("hash_texts", List.class, Hash::of));
    }

    @SuppressWarnings("Immutable") // What it closes over is one of the stateless operations above.
    private void arithmetic(String operator, String id, BinaryOperator<Decimal> apply) {
        declare(operator, id, DECIMAL.cel(), DECIMAL.cel(), DECIMAL.cel());
        bindings.add(
                CelFunctionBinding.from(id, Decimal.class, Decimal.class, (left, right) -> apply.apply(left, right)));
    }

    @SuppressWarnings("Immutable") // What it closes over is one of the stateless operations above.
    private void comparison(String operator, String id, IntPredicate holds) {
        declare(operator, id, TRUTH.cel(), DECIMAL.cel(), DECIMAL.cel());
        bindings.add(CelFunctionBinding.from(
                id, Decimal.class, Decimal.class, (left, right) -> holds.test(left.compareTo(right))));
    }

    private void declare(String function, String id, CelType result, CelType... arguments) {
        overloads
                .computeIfAbsent(function, name -> new ArrayList<>())
                .add(newGlobalOverload(id, result, Arrays.asList(arguments)));
    }

    /** Not Double.parseDouble, for which NaN, 1d and 0x1p3 are numbers too. */
    private static double number(String text) {
        return Decimals.read(text).exact().doubleValue();
    }

    private static Instant instant(boolean day, String text, String pattern, String zone) {
        return day ? Times.date(text, pattern, zone) : Times.time(text, pattern, zone);
    }
}
