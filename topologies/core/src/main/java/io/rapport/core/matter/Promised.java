package io.rapport.core.matter;

import io.rapport.core.evidence.Evidence;

/**
 * One promise to a customer: a thing due at a time, kept or not. Either half may come first.
 *
 * @param reference what it goes by, see {@link Reference}
 * @param statedAt when its due time was last stated, or {@link Evidence#NEVER}
 * @param dueAt when it is due, or {@link Evidence#NEVER} while that is not known
 * @param keptAt when it was first kept, or {@link Evidence#NEVER}
 * @param alerted whether its breach has raised an alert
 */
public record Promised(String reference, long statedAt, long dueAt, long keptAt, boolean alerted) {

    static Promised unknown(String reference) {
        return new Promised(reference, Evidence.NEVER, Evidence.NEVER, Evidence.NEVER, false);
    }

    /** The same promise with a due time; the one stated last holds, of two stated at one instant the later. */
    public Promised stated(long at, long due) {
        boolean holds = at > statedAt || (at == statedAt && due > dueAt);
        return holds ? new Promised(reference, at, due, keptAt, alerted && due == dueAt) : this;
    }

    /** The same promise, kept. */
    public Promised kept(long at) {
        return keptAt == Evidence.NEVER || at < keptAt ? new Promised(reference, statedAt, dueAt, at, alerted) : this;
    }

    /** All that is known of the same promise here and elsewhere. */
    public Promised merge(Promised other) {
        Promised merged = stated(other.statedAt, other.dueAt);
        merged = other.isKept() ? merged.kept(other.keptAt) : merged;
        boolean known = (alerted && merged.dueAt == dueAt) || (other.alerted && merged.dueAt == other.dueAt);
        return new Promised(reference, merged.statedAt, merged.dueAt, merged.keptAt, known);
    }

    /** The same promise, its breach alerted. */
    public Promised withAlert() {
        return new Promised(reference, statedAt, dueAt, keptAt, true);
    }

    public boolean isKept() {
        return keptAt != Evidence.NEVER;
    }

    /** Whether it is known both when it was due and when it was kept. */
    public boolean isSettled() {
        return isKept() && dueAt != Evidence.NEVER;
    }

    /** Whether it is due at some time and not kept. */
    public boolean isPending() {
        return dueAt != Evidence.NEVER && !isKept();
    }
}
