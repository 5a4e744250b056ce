package io.rapport.core.customer;

import io.rapport.core.evidence.Evidence;

/** What the customer last said to spend a year with everybody, us included. */
public final class DeclaredSpend {
    private long at = Evidence.NEVER;
    private long minorPerYear;

    void clear() {
        at = Evidence.NEVER;
        minorPerYear = 0;
    }

    /** Takes in a declaration; the latest holds, of two at one instant the larger. */
    public void declare(long when, long newMinorPerYear) {
        if (when > at || (when == at && newMinorPerYear > minorPerYear)) {
            at = when;
            minorPerYear = newMinorPerYear;
        }
    }

    public void merge(DeclaredSpend other) {
        declare(other.at, other.minorPerYear);
    }

    public boolean isEmpty() {
        return at == Evidence.NEVER;
    }

    /** When it was said, or {@link Evidence#NEVER}. */
    public long at() {
        return at;
    }

    /** Minor units of the reporting currency a year. */
    public long minorPerYear() {
        return minorPerYear;
    }
}
