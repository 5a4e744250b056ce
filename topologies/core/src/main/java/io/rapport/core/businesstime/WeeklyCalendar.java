package io.rapport.core.businesstime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same working hours every week, but for holidays, by the clock on the wall. Business time is what really passes
 * while that clock shows working hours: an hour that is left out in spring does not count, one that comes twice in autumn
 * counts twice. Immutable; it knows the years from 1970 through 2299, and outside them nobody works. An answer takes a few
 * table searches, however far the target.
 *
 * <p>Laws: {@code between(a, b) + between(b, c) == between(a, c)}; {@code between(a, after(a, m)) == m} unless there
 * is no such instant, and no earlier instant has that; {@code after(a, between(a, b)) <= b}.
 */
public final class WeeklyCalendar implements BusinessCalendar {
    /** More than there is, and far from overflowing. */
    private static final long TOO_MUCH = Long.MAX_VALUE / 4;

    private final ZoneRules rules;
    private final Stretches time;

    /**
     * @param zone whose clock is on the wall
     * @param hours when work is done on each day of the week, in any order; a day may be left out
     * @param holidays days on which no work is done
     * @throws IllegalArgumentException if hours of a day overlap, or there are none in the week
     */
    public WeeklyCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> holidays) {
        rules = zone.getRules();
        time = new Stretches(new Week(hours), rules, holidays);
    }

    /**
     * Working hours of a day, to the millisecond.
     *
     * @param from when they begin
     * @param to when they end; midnight is the end of the day, 24:00
     */
    public record Hours(LocalTime from, LocalTime to) {
        private static final long NANOS = 1_000_000;

        public Hours {
            if (from.toNanoOfDay() / NANOS >= endOf(to)) {
                throw new IllegalArgumentException("hours must end after they begin, not " + from + "-" + to);
            }
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }

        /** Milliseconds of the day. */
        long opens() {
            return from.toNanoOfDay() / NANOS;
        }

        /** Milliseconds of the day. */
        long closes() {
            return endOf(to);
        }

        private static long endOf(LocalTime to) {
            return to.equals(LocalTime.MIDNIGHT) ? Week.DAY : to.toNanoOfDay() / NANOS;
        }
    }

    @Override
    public long after(long from, long millis) {
        return millis <= 0 ? from : time.instantAt(time.worked(from) + Math.min(millis, TOO_MUCH));
    }

    @Override
    public long between(long from, long to) {
        return time.worked(to) - time.worked(from);
    }

    /**
     * The end of the last working hours of a day. A day is counted when there is business time on it; the day of
     * {@code from} is the 0th whether it is counted or not, as for a regulator who says "by close of business on the
     * third business day following the day on which it is received" (UK FCA, DISP 1.5): received at the weekend or on
     * Friday evening, that is Wednesday. With 0 days it is the close of the day of {@code from}, or of the first one after it
     * that is counted when no business time is left on it.
     */
    @Override
    public long closeOfDay(long from, int days) {
        long done = doneAfterDayOf(from);
        boolean closesToday = days == 0 && done > time.worked(from);
        for (int left = closesToday ? 0 : Math.max(1, days); left > 0; left--) {
            long next = time.instantAt(done + 1);
            if (next == Long.MAX_VALUE) {
                return next;
            }
            done = doneAfterDayOf(next - 1);
        }
        return time.instantAt(done);
    }

    private long doneAfterDayOf(long instant) {
        return time.worked(startOf(time.dayOf(instant) + 1));
    }

    /** When a day begins for good: where clocks are put back over midnight it begins twice. */
    private long startOf(long day) {
        LocalDateTime midnight = LocalDate.ofEpochDay(day).atStartOfDay();
        ZoneOffsetTransition shift = rules.getTransition(midnight);
        if (shift == null) {
            return midnight.toEpochSecond(rules.getOffset(midnight)) * 1000L;
        }
        if (shift.isGap()) {
            return shift.getInstant().toEpochMilli();
        }
        boolean twice = shift.getDateTimeAfter().isBefore(midnight);
        return midnight.toEpochSecond(twice ? shift.getOffsetAfter() : shift.getOffsetBefore()) * 1000L;
    }
}
