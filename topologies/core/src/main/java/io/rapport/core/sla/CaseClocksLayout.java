package io.rapport.core.sla;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * How the clocks of cases are laid out: each case in a section of its own, all of one tag, so that what a later version
 * adds stands at the end of its case and is passed over, as are flags that are not known.
 *
 * <pre>
 *   case:  flags  reference  openedAt  changedAt  [answeredAt]  [spokeAt]  [unpausedAt]  count  clock ...  [count  verdict ...]
 *   clock: flags  number  startedAt  since  consumed  idle  [ranOutAt]  [count  reason ...]
 *   verdict: number  at  applies
 * </pre>
 */
public final class CaseClocksLayout {
    private static final int RESOLVED = 1;
    private static final int ANSWERED = 2;
    private static final int SPOKE = 4;
    private static final int UNPAUSED = 8;
    private static final int JUDGED = 16;

    private static final int STOPPED = 1;
    private static final int WARNED = 2;
    private static final int RAN_OUT = 4;
    private static final int PAUSED = 8;

    /** Writes a section for each case; none when there is none. */
    public void write(int tag, CaseClocks clocks, StateWriter out) {
        for (int i = 0; i < clocks.cases().size(); i++) {
            out.begin(tag);
            write(clocks.cases().get(i), out);
            out.end();
        }
    }

    private static void write(ClockedCase known, StateWriter out) {
        out.putByte((known.isResolved() ? RESOLVED : 0)
                | flag(ANSWERED, known.answeredAt())
                | flag(SPOKE, known.spokeAt())
                | flag(UNPAUSED, known.unpausedAt())
                | (known.verdicts().isEmpty() ? 0 : JUDGED));
        out.putText(known.reference());
        out.putTime(known.openedAt());
        out.putTime(known.changedAt());
        writeTime(known.answeredAt(), out);
        writeTime(known.spokeAt(), out);
        writeTime(known.unpausedAt(), out);
        out.putVarint(known.clocks().size());
        for (int i = 0; i < known.clocks().size(); i++) {
            write(known.clocks().get(i), out);
        }
        if (!known.verdicts().isEmpty()) {
            out.putVarint(known.verdicts().size());
            for (int i = 0; i < known.verdicts().size(); i++) {
                write(known.verdicts().get(i), out);
            }
        }
    }

    private static void write(ClockedCase.Verdict verdict, StateWriter out) {
        out.putSigned(verdict.clock());
        out.putTime(verdict.at());
        out.putByte(verdict.applies() ? 1 : 0);
    }

    private static int flag(int flag, long time) {
        return time == Evidence.NEVER ? 0 : flag;
    }

    /** Its flag says whether it is there. */
    private static void writeTime(long time, StateWriter out) {
        if (time != Evidence.NEVER) {
            out.putTime(time);
        }
    }

    private static void write(CaseClock clock, StateWriter out) {
        out.putByte((clock.isStopped() ? STOPPED : 0)
                | (clock.isWarned() ? WARNED : 0)
                | (clock.hasRunOut() ? RAN_OUT : 0)
                | (clock.reasons().isEmpty() ? 0 : PAUSED));
        out.putSigned(clock.number());
        out.putTime(clock.startedAt());
        out.putTime(clock.since());
        out.putVarint(clock.consumed());
        out.putVarint(clock.idle());
        writeTime(clock.ranOutAt(), out);
        if (!clock.reasons().isEmpty()) {
            out.putVarint(clock.reasons().size());
            clock.reasons().forEach(out::putSigned);
        }
    }

    /** Reads one section, a case, and adds it to what has been read. */
    public void read(CaseClocks clocks, StateReader in) {
        int flags = in.getByte();
        ClockedCase known = new ClockedCase(in.getText(), in.getTime());
        known.setChangedAt(in.getTime());
        long answeredAt = readTime(flags & ANSWERED, in);
        long spokeAt = readTime(flags & SPOKE, in);
        known.restore(answeredAt, spokeAt, readTime(flags & UNPAUSED, in));
        known.setResolved((flags & RESOLVED) != 0);
        for (int left = in.getInt(); left > 0; left--) {
            known.clocks().add(readClock(in));
        }
        for (int left = (flags & JUDGED) == 0 ? 0 : in.getInt(); left > 0; left--) {
            int clock = StateReader.toInt(in.getSigned());
            known.verdicts().add(new ClockedCase.Verdict(clock, in.getTime(), in.getByte() != 0));
        }
        clocks.add(known);
    }

    private static long readTime(int flag, StateReader in) {
        return flag == 0 ? Evidence.NEVER : in.getTime();
    }

    private static CaseClock readClock(StateReader in) {
        int flags = in.getByte();
        int number = StateReader.toInt(in.getSigned());
        CaseClock clock = new CaseClock(number, in.getTime());
        long since = in.getTime();
        long consumed = readSpan(in);
        clock.restore(since, consumed, readSpan(in));
        long ranOutAt = readTime(flags & RAN_OUT, in);
        clock.restoreTold((flags & STOPPED) != 0, (flags & WARNED) != 0, ranOutAt);
        if ((flags & PAUSED) != 0) {
            clock.setReasons(readReasons(in));
        }
        return clock;
    }

    private static long readSpan(StateReader in) {
        long span = in.getVarint();
        if (span < 0) {
            throw StateReader.broken("a span of time is negative");
        }
        return span;
    }

    private static List<Integer> readReasons(StateReader in) {
        List<Integer> reasons = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            reasons.add(StateReader.toInt(in.getSigned()));
        }
        return reasons;
    }
}
