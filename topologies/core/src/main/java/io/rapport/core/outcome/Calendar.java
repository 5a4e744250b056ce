package io.rapport.core.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where days begin and end in the policy's zone. */
public final class Calendar {
    private static final long DAY = 86_400_000L;

    private final ZoneId zone;
    private final boolean fixed;
    private final long offset;

    public Calendar(ZoneId zone) {
        this.zone = zone;
        fixed = zone.getRules().isFixedOffset();
        offset = fixed ? zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() * 1000L : 0;
    }

    /** The day an instant falls on, days since 1970-01-01. */
    public int dayOf(long instant) {
        long here = fixed ? offset : offsetAt(instant).getTotalSeconds() * 1000L;
        return Math.toIntExact(Math.floorDiv(instant + here, DAY));
    }

    /** The instant at which a day begins. */
    public long startOf(int day) {
        if (fixed) {
            return day * DAY - offset;
        }
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private ZoneOffset offsetAt(long instant) {
        return zone.getRules().getOffset(Instant.ofEpochMilli(instant));
    }
}
