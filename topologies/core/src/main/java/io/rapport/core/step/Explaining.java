package io.rapport.core.step;

/** Notes that a cause has just changed the state and may have moved some outcomes. */
interface Explaining {
    void note(Cause cause, int affected);
}
