package io.rapport.expression.value;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The constants of an enum as files and expressions write them: small letters, and hyphens between words. */
public final class Words {
    private static final int MOST_SHOWN = 40;

    private Words() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word of each constant. */
    public static <E extends Enum<E>> Map<E, String> all(Class<E> type) {
        Map<E, String> words = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            words.put(constant, of(constant));
        }
        return words;
    }

    /**
     * The constant of a word.
     *
     * @throws IllegalArgumentException if it is none, with those that are allowed
     */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        for (E candidate : type.getEnumConstants()) {
            if (of(candidate).equals(word)) {
                return candidate;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("'" + shown(word) + "' is not allowed; allowed: " + allowed);
    }

    /** A text as a message may show it. */
    public static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }
}
