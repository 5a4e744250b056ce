package io.rapport.expression.closure;

import org.jspecify.annotations.Nullable;

/** Thrown where a value is not there. It has no trace, since that is nothing out of the ordinary. */
public final class AbsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AbsentException() {
        super("absent", null, false, false);
    }

    /** A value that must be there. */
    public static <T> T unlessNull(@Nullable T value) {
        if (value == null) {
            throw new AbsentException();
        }
        return value;
    }
}
