package io.rapport.service.settings;

import io.rapport.core.evidence.HalfLife;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is allowed where a value of a type is asked for, in words. */
final class Expected {
    private Expected() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == Duration.class || type == HalfLife.class) {
            return "a duration as PT30S, PT1H or P90D";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true, false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "a time zone as Europe/Amsterdam or UTC";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "a section of keys and values" : "text";
    }
}
