package io.rapport.core.customer;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.PeakEnd;
import io.rapport.core.matter.CaseFile;
import io.rapport.core.matter.Cases;
import io.rapport.core.matter.Promised;
import io.rapport.core.matter.Promises;
import io.rapport.core.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/** How each part of a state is laid out; a part that holds nothing is left out. */
final class Sections {
    private static final Signal[] SIGNALS = Signal.values();

    private static final int OPEN = 1; // 2 once said that its opening had raised an alert.

    private final StateWriter out;
    private final StateReader in;

    Sections(StateWriter out, StateReader in) {
        this.out = out;
        this.in = in;
    }

    void write(int tag, Evidence evidence) {
        if (!evidence.isEmpty()) {
            out.begin(tag);
            writeSums(evidence);
            out.end();
        }
    }

    private void writeSums(Evidence evidence) {
        out.putTime(evidence.landmark());
        out.putDouble(evidence.weight());
        if (Double.compare(evidence.sum(), evidence.weight()) != 0) {
            out.putDouble(evidence.sum());
        }
    }

    void read(Evidence evidence) {
        long landmark = in.getTime();
        double weight = in.getDouble();
        evidence.restore(landmark, weight, in.hasMore() ? in.getDouble() : weight);
    }

    /** Each instrument in a section of its own, so that the two forms of evidence stay apart by length. */
    void writeFigure(int tag, int instrument, Evidence evidence) {
        if (!evidence.isEmpty()) {
            out.begin(tag);
            out.putVarint(instrument);
            writeSums(evidence);
            out.end();
        }
    }

    void write(int tag, PeakEnd peakEnd) {
        if (!peakEnd.isEmpty()) {
            out.begin(tag);
            out.putTime(peakEnd.landmark());
            out.putDouble(peakEnd.worst());
            out.putDouble(peakEnd.last());
            out.end();
        }
    }

    void read(PeakEnd peakEnd) {
        peakEnd.restore(in.getTime(), in.getDouble(), in.getDouble());
    }

    void write(int tag, Purchases purchases) {
        if (purchases.isEmpty()) {
            return;
        }
        out.begin(tag);
        out.putTime(purchases.lastAt());
        out.putSigned(purchases.firstSpend());
        out.putSigned(purchases.spend() - purchases.firstSpend());
        out.putSigned(purchases.firstDay());
        out.putVarint(purchases.counted());
        if (purchases.counted() > 0) {
            out.putVarint((long) purchases.countedThrough() - purchases.firstDay());
        }
        out.putVarint(purchases.known());
        int day = purchases.firstDay();
        for (int i = 0; i < purchases.known(); i++) {
            out.putVarint((long) purchases.day(i) - day);
            day = purchases.day(i);
        }
        out.end();
    }

    void read(Purchases purchases) {
        long lastAt = in.getTime();
        long firstSpend = in.getSigned();
        purchases.restoreSpend(firstSpend, firstSpend + in.getSigned(), lastAt);
        int first = StateReader.toInt(in.getSigned());
        int counted = in.getInt();
        purchases.restoreDays(first, counted, counted > 0 ? dayAfter(first) : Integer.MIN_VALUE);
        int day = first;
        for (int known = in.getInt(); known > 0; known--) {
            day = dayAfter(day);
            purchases.restoreDay(day);
        }
    }

    private int dayAfter(int day) {
        return StateReader.toInt((long) day + in.getInt());
    }

    void write(int tag, Contract contract) {
        if (!contract.isEmpty()) {
            out.begin(tag);
            out.putTimeOrNever(contract.firstUse());
            out.putTimeOrNever(contract.lastUse());
            out.putVarint(contract.uses());
            out.putTimeOrNever(contract.agreedAt());
            out.putTimeOrNever(contract.termEnd());
            out.putTimeOrNever(contract.cancelledAt());
            out.end();
        }
    }

    void read(Contract contract) {
        contract.restoreUse(in.getTimeOrNever(), in.getTimeOrNever(), in.getVarint());
        contract.restoreTerm(in.getTimeOrNever(), in.getTimeOrNever(), in.getTimeOrNever());
    }

    void write(int tag, Cases cases) {
        if (!cases.files().isEmpty()) {
            out.begin(tag);
            for (CaseFile file : cases.files()) {
                out.putByte(file.open() ? OPEN : 0);
                out.putText(file.reference());
                out.putTime(file.changedAt());
                out.putVarint(file.changedAt() - file.openedAt());
            }
            out.end();
        }
    }

    void read(Cases cases) {
        while (in.hasMore()) {
            int flags = in.getByte();
            String reference = in.getText();
            long changedAt = in.getTime();
            long openedAt = changedAt - in.getVarint();
            cases.restore(new CaseFile(reference, openedAt, changedAt, (flags & OPEN) != 0));
        }
    }

    void write(int tag, Promises promises) {
        if (!promises.all().isEmpty()) {
            out.begin(tag);
            for (Promised promise : promises.all()) {
                out.putByte(promise.alerted() ? 1 : 0);
                out.putText(promise.reference());
                out.putTimeOrNever(promise.statedAt());
                out.putTimeOrNever(promise.dueAt());
                out.putVarint(promise.keepings().size());
                promise.keepings().forEach(out::putTime);
            }
            out.end();
        }
    }

    void read(Promises promises) {
        while (in.hasMore()) {
            boolean alerted = in.getByte() != 0;
            String reference = in.getText();
            long statedAt = in.getTimeOrNever();
            long dueAt = in.getTimeOrNever();
            List<Long> keepings = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                keepings.add(in.getTime());
            }
            promises.restore(new Promised(reference, statedAt, dueAt, keepings, alerted));
        }
    }

    void write(int tag, Movers movers) {
        if (!movers.all().isEmpty()) {
            out.begin(tag);
            for (Mover mover : movers.all()) {
                out.putVarint(mover.signal().ordinal());
                out.putTime(mover.at());
                out.putDouble(mover.push());
            }
            out.end();
        }
    }

    /** A signal that only a later version knows is passed over. */
    void read(Movers movers) {
        while (in.hasMore()) {
            int signal = in.getInt();
            long at = in.getTime();
            double push = in.getDouble();
            if (signal < SIGNALS.length) {
                movers.restore(new Mover(SIGNALS[signal], at, push));
            }
        }
    }

    void write(int tag, SeenEvents seen) {
        if (seen.size() == 0) {
            return;
        }
        out.begin(tag);
        int day = 0;
        for (int i = 0; i < seen.size(); ) {
            int count = 1;
            while (i + count < seen.size() && seen.day(i + count) == seen.day(i)) {
                count++;
            }
            out.putSigned((long) seen.day(i) - day);
            out.putVarint(count);
            day = seen.day(i);
            for (int end = i + count; i < end; i++) {
                out.putLong(seen.id(i));
            }
        }
        out.end();
    }

    void read(SeenEvents seen) {
        int day = 0;
        while (in.hasMore()) {
            day = StateReader.toInt(day + in.getSigned());
            for (int count = in.getInt(); count > 0; count--) {
                seen.add(in.getLong(), day, Integer.MAX_VALUE);
            }
        }
    }
}
