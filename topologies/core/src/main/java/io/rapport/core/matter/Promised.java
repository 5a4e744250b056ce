package io.rapport.core.matter;

import io.rapport.core.evidence.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One promise to a customer: a thing due at a time, kept or not. What was stated last holds, and what kept it is the
 * first keeping from then on, so that a matter may be promised anew. Either half may come first, in any order. What adds
 * nothing to what is known gives the very same promise.
 *
 * @param reference what it goes by, see {@link Reference}
 * @param statedAt when its due time was last stated, or {@link Evidence#NEVER}
 * @param dueAt when it is due, or {@link Evidence#NEVER} while that is not known or once it was withdrawn
 * @param keepings when the matter was kept since it was stated, rising; a statement that comes late may leave only the
 *     later ones, so a few are remembered
 * @param alerted whether its breach has raised an alert
 */
public record Promised(String reference, long statedAt, long dueAt, List<Long> keepings, boolean alerted) {
    private static final long NEVER = Evidence.NEVER;
    private static final int MOST_KEEPINGS = 16;

    public Promised {
        keepings = List.copyOf(keepings);
    }

    static Promised unknown(String reference) {
        return new Promised(reference, NEVER, NEVER, List.of(), false);
    }

    /** The same promise with a due time; the one stated last holds, of two stated at one instant the later. */
    public Promised stated(long at, long due) {
        if (at < statedAt || (at == statedAt && due <= dueAt)) {
            return this;
        }
        List<Long> since = keepings.isEmpty()
                ? keepings
                : keepings.stream().filter(keeping -> keeping >= at).toList();
        return new Promised(reference, at, due, since, alerted && due == dueAt);
    }

    /** The same promise, withdrawn: nobody waits for it any more. */
    public Promised withdrawn(long at) {
        return stated(at, NEVER);
    }

    /** The same promise, kept. */
    public Promised kept(long at) {
        if (at < statedAt) {
            return this;
        }
        int place = keepings.isEmpty() ? -1 : Collections.binarySearch(keepings, at);
        if (place >= 0 || -place > MOST_KEEPINGS) {
            return this;
        }
        return new Promised(reference, statedAt, dueAt, with(at, -place - 1), alerted);
    }

    private List<Long> with(long at, int place) {
        if (keepings.isEmpty()) {
            return List.of(at);
        }
        List<Long> more = new ArrayList<>(keepings);
        more.add(place, at);
        return more.subList(0, Math.min(more.size(), MOST_KEEPINGS));
    }

    /** All that is known of the same promise here and elsewhere. */
    public Promised merge(Promised other) {
        Promised merged = stated(other.statedAt, other.dueAt);
        for (long keeping : other.keepings) {
            merged = merged.kept(keeping);
        }
        boolean known = (alerted && merged.dueAt == dueAt) || (other.alerted && merged.dueAt == other.dueAt);
        return new Promised(reference, merged.statedAt, merged.dueAt, merged.keepings, known);
    }

    /** The same promise, its breach alerted. */
    public Promised withAlert() {
        return new Promised(reference, statedAt, dueAt, keepings, true);
    }

    /** When it was first kept, or {@link Evidence#NEVER}. */
    public long keptAt() {
        return keepings.isEmpty() ? NEVER : keepings.get(0);
    }

    public boolean isKept() {
        return !keepings.isEmpty();
    }

    /** Whether it is known both when it was due and when it was kept. */
    public boolean isSettled() {
        return isKept() && dueAt != NEVER;
    }

    /** Whether it is due at some time and not kept. */
    public boolean isPending() {
        return dueAt != NEVER && !isKept();
    }

    /** The time from which it is forgotten: when it is due, was kept or was withdrawn. */
    long matteredAt() {
        if (isKept()) {
            return keptAt();
        }
        return dueAt == NEVER ? statedAt : dueAt;
    }
}
