package io.rapport.expression.rule.condition;

import io.rapport.expression.cel.ValueType;
import java.util.List;
import java.util.Random;

/** Conditions drawn by chance from what closures know: well typed over the names of a standpoint, and often without a value. */
final class AnyCondition {
    private static final List<String> ORDER = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> WHOLES = List.of(
            "0", "1", "2", "-1", "40", "1000", "9007199254740993", "9223372036854775807", "-9223372036854775808");
    private static final List<String> REALS =
            List.of("0.0", "-0.0", "0.5", "40.0", "-0.4", "1e19", "9007199254740992.0");
    private static final List<String> SPANS =
            List.of("'0s'", "'1ms'", "'90s'", "'1h'", "'-30m'", "'26h15m'", "'24000h'");
    private static final List<String> TIMES =
            List.of("'2026-03-01T12:00:00Z'", "'2026-03-01T12:30:00.250+01:00'", "'1970-01-01T00:00:00Z'");

    private final Random random;
    private final Standpoint standpoint;

    private AnyCondition(Random random, Standpoint standpoint) {
        this.random = random;
        this.standpoint = standpoint;
    }

    static String of(Random random, Standpoint standpoint) {
        return new AnyCondition(random, standpoint).truth(1 + random.nextInt(4));
    }

    private String truth(int depth) {
        int way = depth <= 0 ? 20 : random.nextInt(20);
        int next = depth - 1;
        return switch (way) {
            case 0, 1, 2 -> "(" + truth(next) + " && " + truth(next) + ")";
            case 3, 4, 5 -> "(" + truth(next) + " || " + truth(next) + ")";
            case 6, 7 -> "!" + truth(next);
            case 8 -> choice(truth(next), truth(next), truth(next));
            case 9 -> compared(whole(next), whole(next));
            case 10 -> compared(real(next), real(next));
            case 11, 12 -> compared(text(next), text(next));
            case 13 -> compared(time(next), time(next));
            case 14 -> compared(span(next), span(next));
            case 15 -> mixed(next);
            case 16 -> "(" + name() + any(List.of(" == ", " != ")) + "!" + name() + ")";
            case 20 -> random.nextInt(4) == 0 ? any(List.of("true", "false")) : name();
            default -> leaf(next);
        };
    }

    private String name() {
        return hasRow() ? name(ValueType.TRUTH) : "(" + name(ValueType.NUMBER) + " > 0.5)";
    }

    private String leaf(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> text(depth) + "." + any(List.of("startsWith", "endsWith", "contains")) + "(" + text(depth) + ")";
            case 1 -> "(" + text(depth) + " in ['7', '', 'invoice'])";
            case 2 -> "(" + whole(depth) + " in [0, 1, 40])";
            case 3 -> "(" + real(depth) + " in [0.0, -0.4, 40.0])";
            case 4 -> text(depth) + ".matches('(?i)invoice|^7$|\\\\s')";
            default -> hasRow() ? "has(touchpoint.attributes." + attribute() + ")" : name();
        };
    }

    private String mixed(int depth) {
        String operator = any(ORDER.subList(0, 4));
        return random.nextBoolean()
                ? "(" + real(depth) + operator + whole(depth) + ")"
                : "(" + whole(depth) + operator + real(depth) + ")";
    }

    private String whole(int depth) {
        int next = depth - 1;
        return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(9)) {
            case 0 -> any(WHOLES);
            case 1 -> name(ValueType.INTEGER);
            case 2, 3, 4 -> "(" + whole(next) + any(List.of(" + ", " - ", " * ", " / ", " % ")) + whole(next) + ")";
            case 5 -> "(-(" + whole(next) + "))";
            case 6 -> any(List.of("size(" + text(next) + ")", text(next) + ".size()"));
            case 7 -> "int(" + (random.nextBoolean() ? real(next) : text(next)) + ")";
            default -> choice(truth(next), whole(next), whole(next));
        };
    }

    private String real(int depth) {
        int next = depth - 1;
        return switch (depth <= 0 ? random.nextInt(3) : random.nextInt(9)) {
            case 0 -> any(REALS);
            case 1, 2 -> name(ValueType.NUMBER);
            case 3, 4, 5 -> "(" + real(next) + any(List.of(" + ", " - ", " * ", " / ")) + real(next) + ")";
            case 6 -> "(-(" + real(next) + "))";
            case 7 -> "double(" + (random.nextBoolean() ? whole(next) : text(next)) + ")";
            default -> choice(truth(next), real(next), real(next));
        };
    }

    private String text(int depth) {
        int next = depth - 1;
        return switch (depth <= 0 ? random.nextInt(4) : random.nextInt(7)) {
            case 0 -> "'" + AnyFacts.word(random) + "'";
            case 1 -> hasRow() ? name(ValueType.TEXT) : "'x'";
            case 2 -> hasRow() ? "touchpoint.attributes." + attribute() : "''";
            case 3 -> hasRow() ? "touchpoint.attributes['" + attribute() + "']" : "'7'";
            case 4 -> hasRow() ? "touchpoint.attributes[" + text(next) + "]" : "'7'";
            case 5 -> "(" + text(next) + " + " + text(next) + ")";
            default -> choice(truth(next), text(next), text(next));
        };
    }

    private String time(int depth) {
        return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> "timestamp(" + any(TIMES) + ")";
            case 1 -> hasRow() ? name(ValueType.INSTANT) : "timestamp(" + any(TIMES) + ")";
            case 2 -> "(" + time(depth - 1) + any(List.of(" + ", " - ")) + span(depth - 1) + ")";
            default -> "(" + span(depth - 1) + " + " + time(depth - 1) + ")";
        };
    }

    private String span(int depth) {
        return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> "duration(" + any(SPANS) + ")";
            case 1 -> hasRow() ? name(ValueType.DURATION) : "duration(" + any(SPANS) + ")";
            case 2 -> "(" + span(depth - 1) + any(List.of(" + ", " - ")) + span(depth - 1) + ")";
            default -> "(" + time(depth - 1) + " - " + time(depth - 1) + ")";
        };
    }

    private String compared(String left, String right) {
        return "(" + left + " " + any(ORDER) + " " + right + ")";
    }

    private static String choice(String test, String yes, String no) {
        return "(" + test + " ? " + yes + " : " + no + ")";
    }

    private boolean hasRow() {
        return standpoint.types().containsValue(ValueType.ROW);
    }

    private String attribute() {
        return any(List.of("priority", "awaiting", "tier"));
    }

    private String name(ValueType type) {
        return any(standpoint.types().keySet().stream()
                .filter(name -> standpoint.types().get(name) == type)
                .sorted()
                .toList());
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
