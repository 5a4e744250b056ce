package io.rapport.core.sla;

import io.rapport.core.matter.Reference;
import io.rapport.core.touchpoint.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All service clocks of a customer's cases. It is changed by {@link Clockwork}. */
public final class CaseClocks {
    /** Of more cases, those that changed longest ago are forgotten. */
    public static final int MOST_CASES = 128;

    private final List<ClockedCase> cases = new ArrayList<>(0);

    /** Forgets everything. */
    public void clear() {
        cases.clear();
    }

    public boolean isEmpty() {
        return cases.isEmpty();
    }

    /** How many cases there are, with those that are resolved and might be reopened. */
    public int size() {
        return cases.size();
    }

    /** Forgets cases at rest that changed before {@code ended} and others that changed before {@code opened}. */
    public void forgetBefore(long ended, long opened) {
        if (!cases.isEmpty()) {
            cases.removeIf(known -> known.changedAt() < (known.isAtRest() ? ended : opened));
        }
    }

    /** Takes over all of another customer's who turned out to be the same; of a case of both the one that changed last. */
    public void merge(CaseClocks other) {
        for (ClockedCase theirs : other.cases) {
            ClockedCase ours = find(theirs.reference());
            if (ours == null) {
                add(theirs.copy());
            } else if (ours.changedAt() < theirs.changedAt()) {
                cases.set(cases.indexOf(ours), theirs.copy());
            }
        }
    }

    void add(ClockedCase another) {
        cases.add(another);
        if (cases.size() > MOST_CASES) {
            int oldest = 0;
            for (int i = 1; i < cases.size(); i++) {
                oldest = cases.get(i).changedAt() < cases.get(oldest).changedAt() ? i : oldest;
            }
            cases.remove(oldest);
        }
    }

    @Nullable
    ClockedCase find(String reference) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).reference().equals(reference)) {
                return cases.get(i);
            }
        }
        return null;
    }

    /** The case that a touchpoint is on, or null. */
    @Nullable
    ClockedCase find(Labels labels) {
        for (int i = 0; i < cases.size(); i++) {
            if (Reference.isOfCase(cases.get(i).reference(), labels)) {
                return cases.get(i);
            }
        }
        return null;
    }

    List<ClockedCase> cases() {
        return cases;
    }
}
