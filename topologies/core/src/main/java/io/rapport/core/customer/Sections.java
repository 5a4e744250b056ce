package io.rapport.core.customer;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import io.rapport.core.evidence.Evidence;
import io.rapport.core.evidence.PeakEnd;
import io.rapport.core.signal.Signal;

/** How each part of a state is laid out; a part that holds nothing is left out. */
final class Sections {
    private static final Signal[] SIGNALS = Signal.values();

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

    void write(int tag, DeclaredSpend declared) {
        if (!declared.isEmpty()) {
            out.begin(tag);
            out.putTime(declared.at());
            out.putVarint(declared.minorPerYear());
            out.end();
        }
    }

    void read(DeclaredSpend declared) {
        declared.declare(in.getTime(), in.getVarint());
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

    void write(int tag, Movers movers) {
        if (!movers.isEmpty()) {
            out.begin(tag);
            for (int i = 0; i < movers.size(); i++) {
                out.putVarint(movers.signal(i).ordinal());
                out.putTime(movers.at(i));
                out.putDouble(movers.push(i));
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
                movers.restore(SIGNALS[signal], at, push);
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
