package io.rapport.expression.rule.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same working hours every week, but for holidays.
 *
 * @param zone the time zone of the clock on the wall, as in Europe/Paris
 * @param week by day or span of days ({@code sat}, {@code mon-fri}), the hours as {@code 09:00-12:30}
 * @param holidays days on which nobody works, as 2026-12-25
 */
public record CalendarSpec(
        @Nullable String zone,
        @Nullable Map<String, List<String>> week,
        @Nullable List<String> holidays) {}
