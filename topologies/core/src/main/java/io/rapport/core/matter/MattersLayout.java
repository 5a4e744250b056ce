package io.rapport.core.matter;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** How cases and promises are laid out in the bytes of a state: all cases in one section, all promises in another. */
public final class MattersLayout {
    private static final int OPEN = 1; // 2 once said that its opening had raised an alert.

    private MattersLayout() {}

    public static void write(int tag, Cases cases, StateWriter out) {
        if (!cases.files().isEmpty()) {
            out.begin(tag);
            for (int i = 0; i < cases.files().size(); i++) {
                CaseFile file = cases.files().get(i);
                out.putByte(file.open() ? OPEN : 0);
                out.putText(file.reference());
                out.putTime(file.changedAt());
                out.putVarint(file.changedAt() - file.openedAt());
            }
            out.end();
        }
    }

    public static void read(Cases cases, StateReader in) {
        while (in.hasMore()) {
            int flags = in.getByte();
            String reference = in.getText();
            long changedAt = in.getTime();
            long openedAt = changedAt - in.getVarint();
            cases.restore(new CaseFile(reference, openedAt, changedAt, (flags & OPEN) != 0));
        }
    }

    public static void write(int tag, Promises promises, StateWriter out) {
        if (!promises.all().isEmpty()) {
            out.begin(tag);
            for (int i = 0; i < promises.all().size(); i++) {
                Promised promise = promises.all().get(i);
                out.putByte(promise.alerted() ? 1 : 0);
                out.putText(promise.reference());
                out.putTimeOrNever(promise.statedAt());
                out.putTimeOrNever(promise.dueAt());
                out.putVarint(promise.keepings().size());
                for (int keeping = 0; keeping < promise.keepings().size(); keeping++) {
                    out.putTime(promise.keepings().get(keeping));
                }
            }
            out.end();
        }
    }

    public static void read(Promises promises, StateReader in) {
        while (in.hasMore()) {
            boolean alerted = in.getByte() != 0;
            String reference = in.getText();
            long statedAt = in.getTimeOrNever();
            long dueAt = in.getTimeOrNever();
            promises.restore(new Promised(reference, statedAt, dueAt, readKeepings(in), alerted));
        }
    }

    /** Mostly there is none, or one. */
    private static List<Long> readKeepings(StateReader in) {
        int left = in.getCount();
        if (left <= 1) {
            return left == 0 ? List.of() : List.of(in.getTime());
        }
        List<Long> keepings = new ArrayList<>(left);
        for (; left > 0; left--) {
            keepings.add(in.getTime());
        }
        return keepings;
    }
}
