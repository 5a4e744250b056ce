package io.rapport.core.sla;

import io.rapport.core.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with its clocks, and what they need to know of it. */
final class ClockedCase {
    private static final long NEVER = Evidence.NEVER;

    private final String reference;
    private final List<CaseClock> clocks = new ArrayList<>(4);
    private long openedAt;
    private long changedAt;
    private long answeredAt = NEVER;
    private long spokeAt = NEVER;
    private long unpausedAt = NEVER;
    private boolean resolved;

    ClockedCase(String reference, long openedAt) {
        this.reference = reference;
        this.openedAt = openedAt;
        changedAt = openedAt;
    }

    ClockedCase copy() {
        ClockedCase copy = new ClockedCase(reference, openedAt);
        copy.changedAt = changedAt;
        copy.restore(answeredAt, spokeAt, unpausedAt);
        copy.resolved = resolved;
        clocks.forEach(clock -> copy.clocks.add(clock.copy()));
        return copy;
    }

    /** The same name, another matter. */
    void beginAnew(long at) {
        clocks.clear();
        openedAt = at;
        answeredAt = NEVER;
        spokeAt = NEVER;
        unpausedAt = NEVER;
        resolved = false;
    }

    void restore(long newAnsweredAt, long newSpokeAt, long newUnpausedAt) {
        answeredAt = newAnsweredAt;
        spokeAt = newSpokeAt;
        unpausedAt = newUnpausedAt;
    }

    void opened(long at) {
        openedAt = Math.min(openedAt, at);
    }

    void setChangedAt(long at) {
        changedAt = at;
    }

    void setResolved(boolean isResolved) {
        resolved = isResolved;
    }

    void answered(long at) {
        answeredAt = Math.max(answeredAt, at);
    }

    void spoke(long at) {
        spokeAt = Math.max(spokeAt, at);
    }

    void unpaused(long at) {
        unpausedAt = Math.max(unpausedAt, at);
    }

    @Nullable
    CaseClock find(int number) {
        for (int i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).number() == number) {
                return clocks.get(i);
            }
        }
        return null;
    }

    List<CaseClock> clocks() {
        return clocks;
    }

    String reference() {
        return reference;
    }

    /** When it was opened, as far as its clocks know. */
    long openedAt() {
        return openedAt;
    }

    /** When it was last opened, reopened or resolved. */
    long changedAt() {
        return changedAt;
    }

    /** When we last answered. */
    long answeredAt() {
        return answeredAt;
    }

    /** When the customer last said something that asks for an answer. */
    long spokeAt() {
        return spokeAt;
    }

    /** When something last happened that ends a pause: one that began before and comes in late is over. */
    long unpausedAt() {
        return unpausedAt;
    }

    boolean isResolved() {
        return resolved;
    }
}
