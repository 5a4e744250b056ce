package io.rapport.expression.rule.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.rapport.expression.value.Words;
import io.rapport.expression.yaml.SelfRead;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration, written as {@code 4h}, {@code 90 min}, {@code 8 weeks}, or as ISO 8601 ({@code PT4H}); up to 100 years.
 *
 * @param time how long
 */
@JsonDeserialize(using = Span.Reader.class)
public record Span(Duration time) implements SelfRead {
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,9}) ?([a-z]+)");
    private static final Duration LONGEST = Duration.ofDays(36_525);

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if the text is no duration
     */
    public static Span of(String text) {
        Duration time = parse(text);
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "'" + Words.shown(text) + "' is too long or negative; allowed: 0 to " + LONGEST.toDays() + " days");
        }
        return new Span(time);
    }

    private static Duration parse(String text) {
        Matcher plain = PLAIN.matcher(text.strip().toLowerCase(Locale.ROOT));
        try {
            return plain.matches()
                    ? Duration.ofSeconds(Math.multiplyExact(Long.parseLong(plain.group(1)), seconds(plain.group(2))))
                    : Duration.parse(text.strip());
        } catch (DateTimeParseException | ArithmeticException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(
                    "'" + Words.shown(text) + "' is not a duration; allowed: such as 30 min, 4h, 7d, 8 weeks, PT4H", e);
        }
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "s", "sec", "second", "seconds" -> 1;
            case "m", "min", "minute", "minutes" -> 60;
            case "h", "hour", "hours" -> 3_600;
            case "d", "day", "days" -> 86_400;
            case "w", "week", "weeks" -> 604_800;
            default -> throw new UnsupportedOperationException(unit);
        };
    }

    static final class Reader extends StdDeserializer<Span> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Span.class);
        }

        @Override
        public Span deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return of(
                        parser.currentToken().isScalarValue()
                                ? parser.getText()
                                : parser.currentToken().asString());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Span.class, "%s", String.valueOf(e.getMessage()));
            }
        }
    }
}
