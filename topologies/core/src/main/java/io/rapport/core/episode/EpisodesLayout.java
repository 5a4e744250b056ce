package io.rapport.core.episode;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.bytes.Rest;
import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.bytes.Text;
import org.jspecify.annotations.Nullable;

/**
 * How alerts are laid out in the bytes of a state: each in a section of its own.
 *
 * <pre>
 *   alert: length  life  origin
 *   life:  flags  rule  key  raisedAt  since  lastSignalAt  signals  revision  what flags tell of, in their order
 * </pre>
 *
 * The life is read and written with the state. How it began never changes, and is asked for only when the alert is told
 * of: it is copied, and read when it is asked for ({@link OriginLayout}). What a later version adds at the end of a life
 * is passed over. Times are told from when it was raised.
 */
public final class EpisodesLayout {
    private static final AlertStatus[] STATUSES = AlertStatus.values();
    private static final int STATUS = 15;
    private static final int OPENED = 1 << 4;
    private static final int SEEN = 1 << 5;
    private static final int CLOCKS = 1 << 6;
    private static final int RESOLVED = 1 << 7;
    private static final int CLEARED = 1 << 8;
    private static final int REMINDERS = 1 << 9;
    private static final int ACKNOWLEDGED = 1 << 10;
    private static final int ESCALATIONS = 1 << 11;
    private static final int RETURNS = 1 << 12;
    private static final int UNTIL = 1 << 13;
    private static final int DESK = 1 << 14;
    private static final int ASSIGNEE = 1 << 15;
    private static final int ACTION = 1 << 16;
    private static final int RESULT = 1 << 17;
    private static final int COST = 1 << 18;

    private EpisodesLayout() {}

    public static void write(int tag, Episodes episodes, StateWriter out) {
        for (int i = 0; i < episodes.all().size(); i++) {
            Episode e = episodes.all().get(i);
            out.begin(tag);
            int life = out.beginPart();
            writeLife(e, out);
            out.endPart(life);
            Rest told = e.told();
            if (told == null) {
                OriginLayout.write(e.origin(), out);
            } else {
                told.write(out);
            }
            out.end();
        }
    }

    private static void writeLife(Episode e, StateWriter out) {
        out.putVarint(e.status.ordinal() | times(e) | counts(e) | handling(e));
        out.putText(e.rule());
        out.putText(e.key());
        out.putTime(e.raisedAt());
        out.putSigned(e.since - e.raisedAt());
        out.putSigned(e.lastSignalAt - e.raisedAt());
        out.putVarint(e.signals);
        out.putVarint(e.revision);
        writeCourse(e, out);
        writeHandling(e, out);
    }

    private static void writeCourse(Episode e, StateWriter out) {
        writeTime(e.openedAt, e, out);
        writeCount(e.seen, out);
        writeCount(e.clocks, out);
        writeTime(e.resolvedAt, e, out);
        writeTime(e.clearedAt, e, out);
        writeCount(e.reminders, out);
        writeTime(e.acknowledgedAt, e, out);
        writeCount(e.escalations, out);
        writeCount(e.returns, out);
        writeTime(e.until, e, out);
    }

    private static void writeHandling(Episode e, StateWriter out) {
        writeText(e.desk, out);
        writeText(e.assignee, out);
        writeText(e.action, out);
        writeText(e.result, out);
        if (e.cost != 0) {
            out.putSigned(e.cost);
        }
    }

    private static int times(Episode e) {
        return flag(OPENED, e.openedAt != Episode.NEVER)
                | flag(RESOLVED, e.resolvedAt != Episode.NEVER)
                | flag(CLEARED, e.clearedAt != Episode.NEVER)
                | flag(ACKNOWLEDGED, e.acknowledgedAt != Episode.NEVER)
                | flag(UNTIL, e.until != Episode.NEVER);
    }

    private static int counts(Episode e) {
        return flag(SEEN, e.seen != 0)
                | flag(CLOCKS, e.clocks != 0)
                | flag(REMINDERS, e.reminders != 0)
                | flag(ESCALATIONS, e.escalations != 0)
                | flag(RETURNS, e.returns != 0);
    }

    private static int handling(Episode e) {
        return flag(DESK, e.desk != null)
                | flag(ASSIGNEE, e.assignee != null)
                | flag(ACTION, e.action != null)
                | flag(RESULT, e.result != null)
                | flag(COST, e.cost != 0);
    }

    private static int flag(int flag, boolean isSet) {
        return isSet ? flag : 0;
    }

    private static void writeTime(long time, Episode e, StateWriter out) {
        if (time != Episode.NEVER) {
            out.putSigned(time - e.raisedAt());
        }
    }

    private static void writeCount(int count, StateWriter out) {
        if (count != 0) {
            out.putVarint(count);
        }
    }

    private static void writeText(@Nullable String text, StateWriter out) {
        if (text != null) {
            out.putText(text);
        }
    }

    /** Reads one alert. */
    public static void read(Episodes episodes, StateReader in) {
        int section = in.beginPart();
        int flags = in.getInt();
        int status = flags & STATUS;
        if (status >= STATUSES.length) {
            throw StateReader.broken("a constant is not known");
        }
        String rule = in.getName();
        Text key = in.getTextLater();
        Episode e = new Episode(rule, key, in.getTime(), in.restAfterPart(section));
        e.status = STATUSES[status];
        readCourse(e, flags, in);
        readHandling(e, flags, in);
        in.endPart(section);
        episodes.add(e);
    }

    private static void readCourse(Episode e, int flags, StateReader in) {
        long from = e.raisedAt();
        e.since = in.getTimeFrom(from);
        e.lastSignalAt = in.getTimeFrom(from);
        e.signals = in.getInt();
        e.revision = in.getInt();
        e.openedAt = readTime(flags & OPENED, from, in);
        e.seen = readCount(flags & SEEN, in);
        e.clocks = readCount(flags & CLOCKS, in);
        e.resolvedAt = readTime(flags & RESOLVED, from, in);
        e.clearedAt = readTime(flags & CLEARED, from, in);
        e.reminders = readCount(flags & REMINDERS, in);
        e.acknowledgedAt = readTime(flags & ACKNOWLEDGED, from, in);
        e.escalations = readCount(flags & ESCALATIONS, in);
        e.returns = readCount(flags & RETURNS, in);
        e.until = readTime(flags & UNTIL, from, in);
    }

    private static void readHandling(Episode e, int flags, StateReader in) {
        e.desk = readText(flags & DESK, in);
        e.assignee = readText(flags & ASSIGNEE, in);
        e.action = readText(flags & ACTION, in);
        e.result = readText(flags & RESULT, in);
        e.cost = (flags & COST) == 0 ? 0 : in.getSigned();
    }

    private static long readTime(int flag, long from, StateReader in) {
        return flag == 0 ? Episode.NEVER : in.getTimeFrom(from);
    }

    private static int readCount(int flag, StateReader in) {
        return flag == 0 ? 0 : in.getInt();
    }

    private static @Nullable String readText(int flag, StateReader in) {
        return flag == 0 ? null : in.getName();
    }
}
