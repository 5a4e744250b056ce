package io.rapport.expression.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import io.rapport.expression.value.UnusableValueException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression that had no value for these variables: a text that is not a number, a field that is not there. The
 * message holds at most a short piece of the offending value, never a whole argument, which may be a person's words.
 */
public final class EvaluationException extends RuntimeException {
    /** The {@link #kind} where a variable or a field is not there. */
    public static final String ABSENT = words(CelErrorCode.ATTRIBUTE_NOT_FOUND);

    /** A message of the JDK may quote the whole value: "For input string: ...". */
    private static final int LONGEST_MESSAGE = 100;

    private final transient @Nullable String value;

    private final String kind;

    private EvaluationException(String message, @Nullable String value, CelEvaluationException cause) {
        super(message, cause);
        this.value = value;
        this.kind = words(cause.getErrorCode());
    }

    private static String words(CelErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static EvaluationException of(CelEvaluationException failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && !(deepest instanceof UnusableValueException)) {
            deepest = deepest.getCause();
        }
        String value = deepest instanceof UnusableValueException unusable ? unusable.value() : null;
        String message = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        boolean whole = value != null || message.length() <= LONGEST_MESSAGE;
        String cut = whole ? message : message.substring(0, LONGEST_MESSAGE) + "...";
        return new EvaluationException(cut, value, failure);
    }

    /** What kind of trouble it was, in words that hold nothing of the values: {@code divide by zero}. */
    public String kind() {
        return kind;
    }

    /** The text that could not be read, when that was the trouble. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }
}
