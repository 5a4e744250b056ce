package io.rapport.core;

import java.time.Duration;

/**
 * The bounds that chosen values are held to. A bound that is broken is an {@link IllegalArgumentException} that names the
 * key, the value and what is allowed.
 */
public final class Allowed {
    private Allowed() {}

    public static void share(String key, double value) {
        require(value >= 0 && value <= 1, key, "between 0 and 1", value);
    }

    public static void openShare(String key, double value) {
        require(value > 0 && value < 1, key, "above 0 and below 1", value);
    }

    public static void notNegative(String key, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, key, "zero or more", value);
    }

    public static void positive(String key, Duration value) {
        require(value.toMillis() > 0, key, "above zero", value);
    }

    public static void notNegative(String key, Duration value) {
        require(!value.isNegative(), key, "zero or more", value);
    }

    public static void within(String key, int value, int most) {
        require(value >= 1 && value <= most, key, "between 1 and " + most, value);
    }

    public static void require(boolean holds, String key, String allowed, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(key + " must be " + allowed + ", not " + value);
        }
    }
}
