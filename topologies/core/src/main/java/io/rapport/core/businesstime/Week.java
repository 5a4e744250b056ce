package io.rapport.core.businesstime;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A week's working hours on a clock that is never put forward or back, on and on. Immutable. */
final class Week {
    static final long DAY = 86_400_000L;
    private static final long WEEK = 7 * DAY;
    /** 1970-01-01 was a Thursday. */
    private static final long MONDAY = 3 * DAY;

    private final long[] opens;
    private final long[] closes;
    /** Working time of the week before each opening. */
    private final long[] before;

    private final long total;

    Week(Map<DayOfWeek, List<WeeklyCalendar.Hours>> hours) {
        int count = hours.values().stream().mapToInt(List::size).sum();
        opens = new long[count];
        closes = new long[count];
        before = new long[count];
        int next = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            for (WeeklyCalendar.Hours some : sorted(day, hours.getOrDefault(day, List.of()))) {
                opens[next] = day.ordinal() * DAY + some.opens();
                closes[next] = day.ordinal() * DAY + some.closes();
                before[next] = next == 0 ? 0 : before[next - 1] + closes[next - 1] - opens[next - 1];
                next++;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("a week must have some business time, and this one has none");
        }
        total = before[count - 1] + closes[count - 1] - opens[count - 1];
    }

    private static List<WeeklyCalendar.Hours> sorted(DayOfWeek day, List<WeeklyCalendar.Hours> hours) {
        List<WeeklyCalendar.Hours> sorted = hours.stream()
                .sorted((a, b) -> Long.compare(a.opens(), b.opens()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens() < sorted.get(i - 1).closes()) {
                throw new IllegalArgumentException(
                        day + ": " + sorted.get(i - 1) + " and " + sorted.get(i) + " must not overlap");
            }
        }
        return sorted;
    }

    /** Working time from a Monday long ago until what the clock shows, milliseconds since 1970-01-01T00:00. */
    long worked(long shown) {
        long week = Math.floorDiv(shown + MONDAY, WEEK);
        long at = shown + MONDAY - week * WEEK;
        int place = Arrays.binarySearch(opens, at);
        int last = place >= 0 ? place : -place - 2;
        long today = last < 0 ? 0 : before[last] + Math.min(at, closes[last]) - opens[last];
        return week * total + today;
    }

    /** What the clock shows as soon as so much has been worked. */
    long shownAt(long worked) {
        long week = Math.floorDiv(worked - 1, total);
        long rest = worked - week * total;
        int place = Arrays.binarySearch(before, rest);
        int last = place >= 0 ? place - 1 : -place - 2;
        return week * WEEK - MONDAY + opens[last] + rest - before[last];
    }
}
