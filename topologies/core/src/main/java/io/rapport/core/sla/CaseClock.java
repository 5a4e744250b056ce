package io.rapport.core.sla;

import io.rapport.core.evidence.Evidence;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.service.ServiceClock;
import java.util.ArrayList;
import java.util.List;

/** One clock of a case: what it has run so far, and what has been told of it. What it is due is in the rule set. */
final class CaseClock {
    private static final long NEVER = Evidence.NEVER;

    private final int number;
    private long startedAt;
    private long since;
    private long consumed;
    private long idle;
    private boolean stopped;
    private boolean warned;
    private long ranOutAt = NEVER;
    private List<Integer> reasons = List.of();

    /** One that starts at {@code startedAt}. */
    CaseClock(int number, long startedAt) {
        this.number = number;
        this.startedAt = startedAt;
        since = startedAt;
    }

    /** The same, to try out what will become of it. */
    CaseClock copy() {
        CaseClock copy = new CaseClock(number, startedAt);
        copy.restore(since, consumed, idle);
        copy.restoreTold(stopped, warned, ranOutAt);
        copy.reasons = reasons;
        return copy;
    }

    void restore(long newSince, long newConsumed, long newIdle) {
        since = newSince;
        consumed = newConsumed;
        idle = newIdle;
    }

    void restoreTold(boolean isStopped, boolean isWarned, long newRanOutAt) {
        stopped = isStopped;
        warned = isWarned;
        ranOutAt = newRanOutAt;
    }

    /** Takes in the time to {@code until} under one rule set. */
    void pass(ServiceClock clock, long until) {
        if (until > since) {
            long time = clock.calendar().between(since, until);
            consumed += runs(clock) ? time : 0;
            idle += runs(clock) ? 0 : time;
            since = until;
        }
    }

    /** Whether it runs: a pause holds only where the set in force knows its reason. */
    boolean runs(ServiceClock clock) {
        return !stopped && (reasons.isEmpty() || clock.pauses().stream().noneMatch(this::isPausedBy));
    }

    boolean isPausedBy(ServiceClock.Pause pause) {
        return reasons.contains(Rule.number(pause.reason()));
    }

    /** Begins, or ends, a pause. */
    void setPaused(ServiceClock.Pause pause, boolean paused) {
        List<Integer> changed = new ArrayList<>(reasons);
        Integer reason = Rule.number(pause.reason());
        changed.remove(reason);
        if (paused) {
            changed.add(reason);
        }
        reasons = List.copyOf(changed);
    }

    void setReasons(List<Integer> newReasons) {
        reasons = List.copyOf(newReasons);
    }

    /** It began earlier than was known, and ran so much until it was known to begin. */
    void beganEarlier(long at, long more) {
        startedAt = at;
        consumed += more;
    }

    void stop() {
        stopped = true;
        reasons = List.of();
    }

    /** Ends whatever it waits for. */
    void goOn() {
        stopped = false;
        reasons = List.of();
    }

    void warn() {
        warned = true;
    }

    void ranOut(long at) {
        warned = true;
        ranOutAt = at;
    }

    /** What stands for its name: 32 bits, as for a rule's. */
    int number() {
        return number;
    }

    long startedAt() {
        return startedAt;
    }

    /** Until when its time is in the sums; from then on it has only run, or only waited, but for changes of the rules. */
    long since() {
        return since;
    }

    /** How long it has run, business milliseconds. */
    long consumed() {
        return consumed;
    }

    /** How long it has waited, business milliseconds. */
    long idle() {
        return idle;
    }

    /** Whether what was due is done. */
    boolean isStopped() {
        return stopped;
    }

    boolean isWarned() {
        return warned;
    }

    boolean hasRunOut() {
        return ranOutAt != NEVER;
    }

    /** When it ran out, once that was told; else {@link Evidence#NEVER}. */
    long ranOutAt() {
        return ranOutAt;
    }

    /** The numbers of the reasons for which it waits. */
    List<Integer> reasons() {
        return reasons;
    }
}
