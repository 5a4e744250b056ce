package io.rapport.core.businesstime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Business time since 1970 as one rising function of time. Time is cut where clocks are put forward or back, and where a
 * holiday begins or ends: between two cuts it is plain arithmetic, so every question is a search in a table. Immutable.
 */
final class Stretches {
    /** 2300-01-01T00:00Z: no touchpoint is as late. */
    private static final long END = 10_413_792_000_000L;

    private final Week week;
    private final Stretch[] stretches;
    private final long total;

    Stretches(Week week, ZoneRules rules, Set<LocalDate> holidays) {
        this.week = week;
        long[] closed =
                holidays.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
        List<Stretch> all = new ArrayList<>();
        for (long at = 0; at < END; at = endOfOffset(rules, at)) {
            long offset = rules.getOffset(Instant.ofEpochMilli(at)).getTotalSeconds() * 1000L;
            cut(new Span(at, endOfOffset(rules, at), offset), closed, all);
        }
        stretches = all.toArray(new Stretch[0]);
        total = all.get(all.size() - 1).workedAt(END, week);
    }

    private static long endOfOffset(ZoneRules rules, long at) {
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochMilli(at));
        return next == null ? END : Math.min(END, next.getInstant().toEpochMilli());
    }

    private void cut(Span span, long[] holidays, List<Stretch> all) {
        long at = span.from;
        for (long holiday : holidays) {
            long begins = Math.max(at, holiday * Week.DAY - span.offset);
            long ends = Math.min(span.until, (holiday + 1) * Week.DAY - span.offset);
            if (begins < ends) {
                add(new Span(at, begins, span.offset), true, all);
                add(new Span(begins, ends, span.offset), false, all);
                at = ends;
            }
        }
        add(new Span(at, span.until, span.offset), true, all);
    }

    private void add(Span span, boolean open, List<Stretch> all) {
        if (span.from < span.until) {
            long worked = all.isEmpty() ? 0 : all.get(all.size() - 1).workedAt(span.from, week);
            long ahead = open ? week.worked(span.from + span.offset) - worked : 0;
            all.add(new Stretch(span.from, span.offset, open, worked, ahead));
        }
    }

    /** Business time from 1970 until an instant, milliseconds. */
    long worked(long instant) {
        if (instant >= END) {
            return total;
        }
        return instant <= 0 ? 0 : at(instant).workedAt(instant, week);
    }

    /** The first instant at which there has been so much business time, above 0; or {@link Long#MAX_VALUE}. */
    long instantAt(long worked) {
        if (worked > total) {
            return Long.MAX_VALUE;
        }
        int low = 0;
        int high = stretches.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            low = stretches[middle].worked < worked ? middle : low;
            high = stretches[middle].worked < worked ? high : middle - 1;
        }
        Stretch in = stretches[low];
        return week.shownAt(worked + in.ahead) - in.offset;
    }

    /** The day that a clock on the wall shows, days since 1970-01-01. */
    long dayOf(long instant) {
        return Math.floorDiv(instant + at(instant).offset, Week.DAY);
    }

    private Stretch at(long instant) {
        int low = 0;
        int high = stretches.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            low = stretches[middle].start <= instant ? middle : low;
            high = stretches[middle].start <= instant ? high : middle - 1;
        }
        return stretches[low];
    }

    /** Time in which an offset holds; from, until and the offset in milliseconds. */
    private record Span(long from, long until, long offset) {}

    /**
     * Time without a cut.
     *
     * @param start its first instant
     * @param offset what a clock on the wall is ahead of UTC
     * @param open whether it is no holiday
     * @param worked business time before it
     * @param ahead by how much the week's own count is ahead of that
     */
    private record Stretch(long start, long offset, boolean open, long worked, long ahead) {
        long workedAt(long instant, Week week) {
            return open ? week.worked(instant + offset) - ahead : worked;
        }
    }
}
