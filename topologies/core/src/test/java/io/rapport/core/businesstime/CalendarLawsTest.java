package io.rapport.core.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.businesstime.WeeklyCalendar.Hours;
import io.rapport.core.sample.Printed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws of weekly calendars, over seeded ones in zones that differ in all that zones can differ in. */
final class CalendarLawsTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Apia");
    private static final long MINUTE = 60_000;
    private static final long SPAN = 40L * 86_400_000;
    private static final int CALENDARS = 200;

    private record Sample(
            ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> holidays, WeeklyCalendar calendar) {
        static Sample of(Random random) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
            week.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(new Hours(LocalTime.of(22, 0), LocalTime.MIDNIGHT)));
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(4) > 0) {
                    week.put(day, hours(random));
                }
            }
            Set<LocalDate> holidays = new HashSet<>();
            for (int i = random.nextInt(300); i > 0; i--) {
                holidays.add(LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4_000)));
            }
            return new Sample(zone, week, holidays, new WeeklyCalendar(zone, week, holidays));
        }

        private static List<Hours> hours(Random random) {
            List<Hours> hours = new ArrayList<>();
            for (int minute = random.nextInt(300); minute < 1_400; minute += random.nextInt(200)) {
                int end = Math.min(1_440, minute + 1 + random.nextInt(400));
                LocalTime to = end == 1_440 ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(end * 60L);
                hours.add(new Hours(LocalTime.ofSecondOfDay(minute * 60L), to));
                minute = end;
            }
            return hours;
        }

        /** Whether there is business time in the minute that begins at an instant, by the clock on the wall. */
        boolean works(long minute) {
            ZonedDateTime wall = Instant.ofEpochMilli(minute).atZone(zone);
            if (holidays.contains(wall.toLocalDate())) {
                return false;
            }
            LocalTime time = wall.toLocalTime();
            return hours.getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                    .anyMatch(some -> !time.isBefore(some.from())
                            && (some.to().equals(LocalTime.MIDNIGHT) || time.isBefore(some.to())));
        }
    }

    private static long instant(Random random) {
        long start = Instant.parse("2008-01-01T00:00:00Z").toEpochMilli();
        return start + random.nextInt(4_000 * 1_440) * MINUTE;
    }

    @Test
    void businessTimeIsWhatPassesWhileTheClockOnTheWallShowsWorkingHours() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            Random random = new Random(seed);
            Sample sample = Sample.of(random);
            long from = instant(random);
            long to = from + random.nextInt(20 * 1_440) * MINUTE;
            long minutes = 0;
            for (long minute = from; minute < to; minute += MINUTE) {
                minutes += sample.works(minute) ? 1 : 0;
            }
            assertThat(sample.calendar.between(from, to)).as("seed %d", seed).isEqualTo(minutes * MINUTE);
        }
        Printed.line("business time counted minute by minute: seeds 0 to " + (CALENDARS - 1));
    }

    @Test
    void afterIsTheFirstInstantWithSoMuchTimeSince() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            Random random = new Random(seed);
            WeeklyCalendar calendar = Sample.of(random).calendar;
            for (int i = 0; i < 50; i++) {
                long from = instant(random) + random.nextInt(60_000);
                long millis = 1 + (long) (random.nextDouble() * SPAN);
                long after = calendar.after(from, millis);
                assertThat(calendar.between(from, after)).as("seed %d", seed).isEqualTo(millis);
                assertThat(calendar.between(from, after - 1))
                        .as("seed %d", seed)
                        .isEqualTo(millis - 1);
            }
        }
        Printed.line("after and between: seeds 0 to " + (CALENDARS - 1));
    }

    @Test
    void betweenAddsUpAndAfterItIsNeverLater() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            Random random = new Random(seed);
            WeeklyCalendar calendar = Sample.of(random).calendar;
            for (int i = 0; i < 50; i++) {
                long a = instant(random);
                long b = a + (long) (random.nextDouble() * SPAN);
                long c = b + (long) (random.nextDouble() * SPAN);
                long sum = calendar.between(a, b) + calendar.between(b, c);
                assertThat(calendar.between(a, c)).as("seed %d", seed).isEqualTo(sum);
                assertThat(calendar.after(a, calendar.between(a, b)))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(b);
            }
        }
        Printed.line("sums of business time: seeds 0 to " + (CALENDARS - 1));
    }

    @Test
    void closesComeOneAfterTheOtherEachAtTheEndOfWork() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            Random random = new Random(seed);
            WeeklyCalendar calendar = Sample.of(random).calendar;
            long from = instant(random);
            long before = calendar.closeOfDay(from, 0);
            assertThat(before).as("seed %d", seed).isGreaterThan(from);
            for (int days = 1; days < 30; days++) {
                long close = calendar.closeOfDay(from, days);
                assertThat(close).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                assertThat(close == before).as("seed %d, day %d", seed, days).isIn(false, days == 1);
                assertThat(calendar.between(close - 1, close))
                        .as("seed %d", seed)
                        .isEqualTo(1);
                before = close;
            }
        }
        Printed.line("closes of days: seeds 0 to " + (CALENDARS - 1));
    }
}
