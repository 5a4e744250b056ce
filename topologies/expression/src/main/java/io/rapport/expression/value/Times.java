package io.rapport.expression.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads times and dates by the patterns of {@link DateTimeFormatter}, strictly: the 31st of June is no date. */
public final class Times {
    /** Patterns are constants in practice; a pattern computed from data must not grow this without end. */
    private static final int MOST_PATTERNS = 256;

    private static final Map<String, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    private Times() {}

    /** An ISO 8601 time: with an offset, or without one and then in UTC. */
    public static Instant time(String text) {
        String trimmed = text.strip();
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parse(trimmed);
            return parsed.isSupported(ChronoField.OFFSET_SECONDS)
                    ? Instant.from(parsed)
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new UnusableValueException(text, "a time like 2011-12-09T12:50:00Z");
        }
    }

    /** A time by a pattern; when the pattern has no zone or offset of its own, in the zone given. */
    public static Instant time(String text, String pattern, String zone) {
        try {
            TemporalAccessor parsed = formatter(pattern).parse(text.strip());
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Instant.from(parsed);
            }
            return LocalDateTime.from(parsed).atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableValueException(text, "a time of the form " + pattern);
        }
    }

    /** The first instant of a day in a zone. */
    public static Instant date(String text, String pattern, String zone) {
        try {
            LocalDate day = LocalDate.from(formatter(pattern).parse(text.strip()));
            return day.atStartOfDay(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableValueException(text, "a date of the form " + pattern);
        }
    }

    /**
     * The formatter of a pattern; {@code y} is read as {@code u}, which is what people mean by it.
     *
     * @throws IllegalArgumentException if it is not a pattern
     */
    public static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatter known = PATTERNS.get(pattern);
        if (known != null) {
            return known;
        }
        DateTimeFormatter made = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        if (PATTERNS.size() < MOST_PATTERNS) {
            PATTERNS.put(pattern, made);
        }
        return made;
    }
}
