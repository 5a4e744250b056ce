package io.rapport.core.customer;

import io.rapport.core.evidence.Evidence;

/** How a customer under contract uses, renews and cancels. */
public final class Contract {
    private long firstUse = Evidence.NEVER;
    private long lastUse = Evidence.NEVER;
    private long uses;
    private long agreedAt = Evidence.NEVER;
    private long termEnd = Evidence.NEVER;
    private long cancelledAt = Evidence.NEVER;

    void clear() {
        restoreUse(Evidence.NEVER, Evidence.NEVER, 0);
        restoreTerm(Evidence.NEVER, Evidence.NEVER, Evidence.NEVER);
    }

    void restoreUse(long newFirst, long newLast, long newUses) {
        firstUse = newFirst;
        lastUse = newLast;
        uses = newUses;
    }

    void restoreTerm(long newAgreedAt, long newTermEnd, long newCancelledAt) {
        agreedAt = newAgreedAt;
        termEnd = newTermEnd;
        cancelledAt = newCancelledAt;
    }

    /** The customer used the service. */
    public void used(long at) {
        firstUse = firstUse == Evidence.NEVER ? at : Math.min(firstUse, at);
        lastUse = Math.max(lastUse, at);
        uses++;
    }

    /** A term was agreed that runs to {@code end}, or to no known end; the latest agreement holds. */
    public void agreed(long at, long end) {
        if (at > agreedAt || (at == agreedAt && end > termEnd)) {
            agreedAt = at;
            termEnd = end;
        }
    }

    /** The customer cancelled. */
    public void cancelled(long at) {
        cancelledAt = Math.max(cancelledAt, at);
    }

    /** Takes in all that another has seen. */
    public void merge(Contract other) {
        if (other.uses > 0) {
            firstUse = uses == 0 ? other.firstUse : Math.min(firstUse, other.firstUse);
            lastUse = Math.max(lastUse, other.lastUse);
            uses += other.uses;
        }
        agreed(other.agreedAt, other.termEnd);
        cancelled(other.cancelledAt);
    }

    /** Whether the customer has ever used the service or agreed to a term. */
    public boolean exists() {
        return uses > 0 || agreedAt != Evidence.NEVER;
    }

    boolean isEmpty() {
        return !exists() && cancelledAt == Evidence.NEVER;
    }

    /** The last sign of the contract being lived: a use or an agreement. */
    public long lastSign() {
        return Math.max(lastUse, agreedAt);
    }

    /**
     * The time between uses that is to be expected, milliseconds: the customer's own mean gap, shrunk to what is
     * expected of anyone.
     *
     * @param expected the gap expected of anyone, milliseconds
     * @param weight how many own gaps count as much as that
     */
    public double cadence(long expected, double weight) {
        double own = uses > 1 ? (double) lastUse - firstUse : 0;
        return (weight * expected + own) / (weight + Math.max(0, uses - 1));
    }

    public long firstUse() {
        return firstUse;
    }

    public long lastUse() {
        return lastUse;
    }

    public long uses() {
        return uses;
    }

    public long agreedAt() {
        return agreedAt;
    }

    public long termEnd() {
        return termEnd;
    }

    public long cancelledAt() {
        return cancelledAt;
    }
}
