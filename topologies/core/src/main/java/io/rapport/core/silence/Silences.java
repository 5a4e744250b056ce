package io.rapport.core.silence;

import java.util.ArrayList;
import java.util.List;

/** The silences of a customer; the one that ends first goes where there are too many. */
public final class Silences {
    private static final int MOST = 16;

    private final List<Silence> silences = new ArrayList<>(0);

    public void clear() {
        silences.clear();
    }

    public void add(Silence silence) {
        silences.remove(silence);
        silences.add(silence);
        if (silences.size() > MOST) {
            int first = 0;
            for (int i = 1; i < silences.size(); i++) {
                first = silences.get(i).until() < silences.get(first).until() ? i : first;
            }
            silences.remove(first);
        }
    }

    /** Forgets those that ended by {@code time}. */
    public void forgetThrough(long time) {
        if (!silences.isEmpty()) {
            silences.removeIf(silence -> silence.until() <= time);
        }
    }

    /** When the last of the silences ends that cover a rule at a time, or {@code time} itself when none does. */
    public long endFor(int rule, long time) {
        long end = time;
        for (Silence silence : silences) {
            end = silence.covers(rule, time) ? Math.max(end, silence.until()) : end;
        }
        return end;
    }

    /** All of them, a view. */
    public List<Silence> all() {
        return silences;
    }
}
