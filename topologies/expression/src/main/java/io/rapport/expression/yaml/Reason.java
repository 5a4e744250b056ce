package io.rapport.expression.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a text does not fit a record, in words for those who wrote it. */
final class Reason {
    private Reason() {}

    static String of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the key '" + unknown.getPropertyName() + "' is not known; allowed: "
                    + keys(unknown.getReferringClass());
        }
        if (e instanceof InvalidNullException) {
            return "the key has no value";
        }
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not allowed; allowed: " + allowed(format.getTargetType());
        }
        if (e instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return String.valueOf(invalid.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException mismatch && !saysItself(mismatch)) {
            return "this is not allowed here; allowed: " + allowed(mismatch.getTargetType());
        }
        return String.valueOf(e.getOriginalMessage());
    }

    /** Whether the message is one of ours: it is by a reader of our own. */
    private static boolean saysItself(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        return type != null && SelfRead.class.isAssignableFrom(type);
    }

    private static String keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.joining(", "));
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type.isRecord()) {
            return "a map of " + keys(type);
        }
        return switch (type.getSimpleName()) {
            case "Boolean", "boolean" -> "true, false";
            case "Integer", "int" -> "a whole number";
            case "Double", "double" -> "a number";
            case "List", "ArrayList", "Set" -> "a list";
            case "Map", "LinkedHashMap" -> "a map";
            default -> "text";
        };
    }
}
