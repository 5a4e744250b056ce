package io.rapport.service.whatif;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days one after the other.
 *
 * @param first the first
 * @param last the last, not before the first
 */
public record Span(LocalDate first, LocalDate last) {
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** This and a day, and all between. */
    Span with(LocalDate day) {
        return new Span(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
    }

    /** How many there are. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
