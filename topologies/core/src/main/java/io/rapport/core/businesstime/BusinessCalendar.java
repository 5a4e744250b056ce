package io.rapport.core.businesstime;

/** When an organisation works. Immutable. */
public interface BusinessCalendar {
    /** Works always. */
    static BusinessCalendar always() {
        return Always.CALENDAR;
    }

    /**
     * The first instant at which so much business time has passed since {@code from}.
     *
     * @param from epoch milliseconds
     * @param millis business time, not negative
     * @return {@link Long#MAX_VALUE} when the calendar never has so much
     */
    long after(long from, long millis);

    /** The business time from one instant to another that is not before it, milliseconds. */
    long between(long from, long to);

    /** The close of the business day that comes {@code days} business days after the day of {@code from}. */
    long closeOfDay(long from, int days);

    /** When a clock that began at {@code from} and never paused runs out. */
    default long dueAt(Target target, long from) {
        return target instanceof Target.CloseOfDay close
                ? closeOfDay(from, close.days())
                : after(from, ((Target.Elapsed) target).time().toMillis());
    }
}
