package io.rapport.expression.mapping.plan;

import static io.rapport.expression.cel.ValueType.ANY;
import static io.rapport.expression.cel.ValueType.DECIMAL;
import static io.rapport.expression.cel.ValueType.DURATION;
import static io.rapport.expression.cel.ValueType.INSTANT;
import static io.rapport.expression.cel.ValueType.INTEGER;
import static io.rapport.expression.cel.ValueType.NUMBER;
import static io.rapport.expression.cel.ValueType.TEXT;
import static io.rapport.expression.cel.ValueType.TRUTH;

import io.rapport.expression.cel.ValueType;
import io.rapport.expression.value.Decimal;
import io.rapport.expression.value.Decimals;
import io.rapport.expression.value.UnusableValueException;
import io.rapport.expression.value.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * What a key of a mapping is to hold.
 *
 * @param phrase how messages call it
 * @param types the types of expression that give it
 * @param convert from an expression's value; an {@link IllegalArgumentException} says what is wrong
 * @param constant from text in the mapping file, the same way
 * @param <T> what it becomes
 */
public record Want<T>(String phrase, Set<ValueType> types, Function<Object, T> convert, Function<String, T> constant) {
    static final Want<String> WORDS =
            new Want<>("text", Set.of(TEXT, INTEGER, TRUTH, DECIMAL, ANY), Want::words, text -> text);
    static final Want<Boolean> CONDITION = new Want<>(
            "a condition",
            Set.of(TRUTH),
            value -> exactly(Boolean.class, value, "true or false"),
            text -> Boolean.valueOf(text));
    static final Want<Double> DOUBLE =
            new Want<>("a number", Set.of(NUMBER, INTEGER, DECIMAL, ANY), Want::number, Want::number);
    static final Want<Decimal> EXACT = new Want<>(
            "a decimal or whole number, as decimal(...) gives",
            Set.of(DECIMAL, INTEGER, ANY),
            Want::exact,
            Want::exact);
    static final Want<Long> WHOLE = new Want<>(
            "a whole number",
            Set.of(INTEGER, ANY),
            value -> exactly(Long.class, value, "a whole number"),
            text -> exact(text).exact().longValueExact());
    static final Want<Long> TIME = new Want<>(
            "a time, as time(...) and date(...) give",
            Set.of(INSTANT, ANY),
            value -> exactly(Instant.class, value, "a time").toEpochMilli(),
            Want::time);
    static final Want<Long> SPAN = new Want<>(
            "a duration, as the difference of two times",
            Set.of(DURATION, ANY),
            value -> exactly(Duration.class, value, "a duration").toMillis(),
            Want::span);

    /** One of the names of an enum, in lower case with hyphens. */
    static <E extends Enum<E>> Want<E> oneOf(Class<E> type) {
        return new Want<>(
                "text",
                Set.of(TEXT, ANY),
                value -> Words.read(type, String.valueOf(value)),
                text -> Words.read(type, text));
    }

    private static String words(Object value) {
        if (value instanceof Decimal decimal) {
            return decimal.toString();
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("a list, map or time is not text");
    }

    private static double number(Object value) {
        if (value instanceof Decimal decimal) {
            return decimal.exact().doubleValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("it is not a number");
    }

    private static double number(String text) {
        return exact(text).exact().doubleValue();
    }

    private static Decimal exact(Object value) {
        if (value instanceof Decimal decimal) {
            return decimal;
        }
        return new Decimal(BigDecimal.valueOf(exactly(Long.class, value, "a decimal or whole number")));
    }

    private static Decimal exact(String text) {
        try {
            return Decimals.read(text);
        } catch (UnusableValueException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static long time(String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time like 2011-12-09T12:50:00Z", e);
        }
    }

    private static long span(String text) {
        try {
            return Duration.parse(text).toMillis();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a duration like PT30M", e);
        }
    }

    private static <V> V exactly(Class<V> type, Object value, String phrase) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("it is not " + phrase);
        }
        return type.cast(value);
    }
}
