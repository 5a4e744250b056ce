package io.rapport.expression.value;

/** Thrown by our functions when a value is not what they read. */
public final class UnusableValueException extends RuntimeException {
    private static final int LONGEST_VALUE = 40;

    private final String value;

    public UnusableValueException(String value, String reason) {
        super(quoted(value) + " is not " + reason);
        this.value = value;
    }

    /** The text or number that was offered. */
    public String value() {
        return value;
    }

    private static String quoted(String value) {
        if (value.isBlank()) {
            return "blank text";
        }
        return value.length() > LONGEST_VALUE ? "'" + value.substring(0, LONGEST_VALUE) + "...'" : "'" + value + "'";
    }
}
