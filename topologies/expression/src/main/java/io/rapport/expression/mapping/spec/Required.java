package io.rapport.expression.mapping.spec;

import org.jspecify.annotations.Nullable;

/** What a record says when a key that must be there is not. */
final class Required {
    private Required() {}

    static void present(@Nullable Object value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
    }
}
