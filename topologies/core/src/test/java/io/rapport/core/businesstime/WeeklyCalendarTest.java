package io.rapport.core.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.core.businesstime.WeeklyCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeeklyCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Hours ALL_DAY = hours("00:00", "00:00");
    private static final long HOUR = 3_600_000L;
    private static final WeeklyCalendar OFFICE = office(ZoneOffset.UTC);

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Map<DayOfWeek, List<Hours>> days(int count, Hours... hours) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(DayOfWeek::of)
                .collect(Collectors.toMap(
                        day -> day, day -> List.of(hours), (a, b) -> a, () -> new EnumMap<>(DayOfWeek.class)));
    }

    /** Monday to Friday, 09 to 17. */
    private static WeeklyCalendar office(ZoneId zone, String... holidays) {
        return new WeeklyCalendar(
                zone,
                days(5, hours("09:00", "17:00")),
                List.of(holidays).stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    private static WeeklyCalendar dayAndNight(ZoneId zone) {
        return new WeeklyCalendar(zone, days(7, ALL_DAY), Set.of());
    }

    private static long utc(String time) {
        return Instant.parse(time + ":00Z").toEpochMilli();
    }

    private static long at(String time, ZoneId zone) {
        return LocalDateTime.parse(time).atZone(zone).toInstant().toEpochMilli();
    }

    @Test
    void anHourFromFridayAfternoonEndsOnMonday() {
        assertThat(OFFICE.after(utc("2025-03-07T16:30"), HOUR)).isEqualTo(utc("2025-03-10T09:30"));
    }

    @Test
    void twoHoursWithinADayEndOnThatDay() {
        assertThat(OFFICE.after(utc("2025-03-05T10:00"), 2 * HOUR)).isEqualTo(utc("2025-03-05T12:00"));
    }

    @Test
    void whatIsUsedUpAtTheCloseEndsAtTheCloseAndNotInTheMorning() {
        assertThat(OFFICE.after(utc("2025-03-07T16:30"), HOUR / 2)).isEqualTo(utc("2025-03-07T17:00"));
        assertThat(OFFICE.after(utc("2025-03-07T16:30"), HOUR / 2 + 1)).isEqualTo(utc("2025-03-10T09:00") + 1);
    }

    @Test
    void noTimeEndsWhereItBegins() {
        assertThat(OFFICE.after(utc("2025-03-08T12:00"), 0)).isEqualTo(utc("2025-03-08T12:00"));
    }

    @Test
    void onHolidaysNothingIsCounted() {
        WeeklyCalendar calendar = office(ZoneOffset.UTC, "2025-03-10", "2025-03-11");
        assertThat(calendar.after(utc("2025-03-07T16:30"), HOUR)).isEqualTo(utc("2025-03-12T09:30"));
        assertThat(calendar.between(utc("2025-03-07T00:00"), utc("2025-03-13T00:00")))
                .isEqualTo(16 * HOUR);
    }

    @Test
    void severalIntervalsADayInAnyOrderCount() {
        WeeklyCalendar calendar = new WeeklyCalendar(
                ZoneOffset.UTC,
                days(5, hours("13:00", "18:00"), hours("08:00", "12:00"), hours("12:00", "12:30")),
                Set.of());
        assertThat(calendar.after(utc("2025-03-05T11:30"), 2 * HOUR)).isEqualTo(utc("2025-03-05T14:00"));
        assertThat(calendar.between(utc("2025-03-05T12:15"), utc("2025-03-05T13:15")))
                .isEqualTo(HOUR / 2);
    }

    @Test
    void theNightOfSpringIsAnHourShorterAndThatOfAutumnAnHourLonger() {
        WeeklyCalendar nights = new WeeklyCalendar(BERLIN, days(7, hours("00:00", "06:00")), Set.of());
        assertThat(nights.between(at("2025-03-30T00:00", BERLIN), at("2025-03-30T06:00", BERLIN)))
                .isEqualTo(5 * HOUR);
        assertThat(nights.between(at("2025-10-26T00:00", BERLIN), at("2025-10-26T06:00", BERLIN)))
                .isEqualTo(7 * HOUR);
        assertThat(nights.after(at("2025-03-30T00:00", BERLIN), 4 * HOUR)).isEqualTo(at("2025-03-30T05:00", BERLIN));
        assertThat(nights.after(at("2025-10-26T00:00", BERLIN), 4 * HOUR)).isEqualTo(utc("2025-10-26T02:00"));
    }

    @Test
    void officeHoursFollowTheClockOnTheWallAcrossAChange() {
        ZoneId zone = ZoneId.of("America/New_York");
        WeeklyCalendar calendar = office(zone);
        assertThat(calendar.after(at("2025-03-07T16:30", zone), HOUR)).isEqualTo(utc("2025-03-10T13:30"));
        assertThat(calendar.after(at("2025-10-31T16:30", zone), HOUR)).isEqualTo(utc("2025-11-03T14:30"));
    }

    @Test
    void aDayWithoutMidnightBeginsAnHourLater() {
        // On 2018-11-04 clocks in Sao Paulo went from 00:00 to 01:00.
        WeeklyCalendar calendar = dayAndNight(SAO_PAULO);
        long saturday = at("2018-11-03T00:00", SAO_PAULO);
        assertThat(calendar.closeOfDay(saturday, 0)).isEqualTo(utc("2018-11-04T03:00"));
        assertThat(calendar.closeOfDay(saturday, 1)).isEqualTo(utc("2018-11-05T02:00"));
        assertThat(calendar.between(saturday, utc("2018-11-05T02:00"))).isEqualTo(47 * HOUR);
    }

    @Test
    void aDayThatBeginsTwiceEndsOnce() {
        // On 2018-02-18 clocks in Sao Paulo went from 00:00 back to 23:00; in St. John's, on 2010-11-07, from 00:01 to
        // 23:01.
        ZoneId newfoundland = ZoneId.of("America/St_Johns");
        assertThat(dayAndNight(SAO_PAULO).closeOfDay(utc("2018-02-17T12:00"), 0))
                .isEqualTo(utc("2018-02-18T03:00"));
        long inTheMinuteBefore = utc("2010-11-07T02:30") + 30_000;
        assertThat(dayAndNight(newfoundland).closeOfDay(inTheMinuteBefore, 0)).isEqualTo(utc("2010-11-08T03:30"));
        assertThat(dayAndNight(newfoundland).closeOfDay(utc("2010-11-07T03:00"), 0))
                .isEqualTo(utc("2010-11-07T03:30"));
    }

    @Test
    void aDayThatAZoneLeftOutIsNoBusinessDay() {
        // Samoa had no 2011-12-30.
        ZoneId zone = ZoneId.of("Pacific/Apia");
        assertThat(dayAndNight(zone).closeOfDay(at("2011-12-29T12:00", zone), 1))
                .isEqualTo(at("2012-01-01T00:00", zone));
    }

    @Test
    void halfHourZonesCount() {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        assertThat(office(zone).after(utc("2025-03-07T11:00"), HOUR)).isEqualTo(utc("2025-03-10T04:00"));
    }

    @Test
    void theThirdBusinessDayFollowsTheDayOfReceipt() {
        // UK: received on Monday, by the close of Thursday; at the weekend or on Friday evening, by that of Wednesday.
        ZoneId london = ZoneId.of("Europe/London");
        WeeklyCalendar calendar = office(london, "2025-04-18", "2025-04-21");
        assertThat(calendar.closeOfDay(utc("2025-03-03T08:00"), 3)).isEqualTo(utc("2025-03-06T17:00"));
        assertThat(calendar.closeOfDay(utc("2025-03-07T20:00"), 3)).isEqualTo(utc("2025-03-12T17:00"));
        assertThat(calendar.closeOfDay(utc("2025-03-08T12:00"), 3)).isEqualTo(utc("2025-03-12T17:00"));
        assertThat(calendar.closeOfDay(utc("2025-04-16T12:00"), 3)).isEqualTo(utc("2025-04-23T16:00"));
    }

    @Test
    void theDayItselfClosesUnlessNothingIsLeftOfIt() {
        assertThat(OFFICE.closeOfDay(utc("2025-03-07T16:59"), 0)).isEqualTo(utc("2025-03-07T17:00"));
        assertThat(OFFICE.closeOfDay(utc("2025-03-07T17:00"), 0)).isEqualTo(utc("2025-03-10T17:00"));
        assertThat(OFFICE.closeOfDay(utc("2025-03-08T12:00"), 0)).isEqualTo(utc("2025-03-10T17:00"));
    }

    @Test
    void holidaysThatEatEverythingEnd() {
        Set<LocalDate> always =
                LocalDate.EPOCH.datesUntil(LocalDate.of(2300, 1, 2)).collect(Collectors.toSet());
        WeeklyCalendar calendar = new WeeklyCalendar(BERLIN, days(7, ALL_DAY), always);
        assertThat(calendar.after(utc("2025-03-07T16:30"), 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(calendar.closeOfDay(utc("2025-03-07T16:30"), 0)).isEqualTo(Long.MAX_VALUE);
        assertThat(calendar.between(0, Long.MAX_VALUE)).isZero();
    }

    @Test
    void targetsWithoutEndAreNeverReached() {
        assertThat(OFFICE.after(utc("2025-03-07T16:30"), Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(OFFICE.closeOfDay(utc("2025-03-07T16:30"), Integer.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(OFFICE.after(Long.MAX_VALUE / 2, 1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void eightWeeksDayAndNightAreEightWeeks() {
        long eightWeeks = Duration.ofDays(56).toMillis();
        long from = utc("2025-03-07T16:30");
        assertThat(BusinessCalendar.always().dueAt(new Target.Elapsed(Duration.ofDays(56)), from))
                .isEqualTo(from + eightWeeks);
        assertThat(dayAndNight(BERLIN).after(from, eightWeeks)).isEqualTo(from + eightWeeks);
    }

    @Test
    void aWeekWithoutTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyCalendar(BERLIN, days(5), Set.of()))
                .withMessage("a week must have some business time, and this one has none");
    }

    @Test
    void hoursThatOverlapAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new WeeklyCalendar(BERLIN, days(1, hours("12:00", "17:00"), hours("09:00", "12:01")), Set.of()))
                .withMessage("MONDAY: 09:00-12:01 and 12:00-17:00 must not overlap");
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours("17:00", "09:00"))
                .withMessage("hours must end after they begin, not 17:00-09:00");
    }
}
