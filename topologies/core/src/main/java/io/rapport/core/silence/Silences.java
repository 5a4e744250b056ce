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

    /**
     * When it is no longer silent for a rule that is silent at a time: silences that go over into each other are one.
     * {@code time} itself when it is not silent then.
     */
    public long endFor(int rule, long time) {
        long end = time;
        long before;
        do {
            before = end;
            for (Silence silence : silences) {
                end = silence.covers(rule, end) ? silence.until() : end;
            }
        } while (end > before);
        return end;
    }

    /** All of them, a view. */
    public List<Silence> all() {
        return silences;
    }
}
