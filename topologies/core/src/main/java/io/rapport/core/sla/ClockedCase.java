package io.rapport.core.sla;

import io.rapport.core.evidence.Evidence;
import io.rapport.core.matter.CaseFile;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.service.ServiceClock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with its clocks, and what they need to know of it. */
final class ClockedCase {
    private static final long NEVER = Evidence.NEVER;

    private final String reference;
    private final List<CaseClock> clocks = new ArrayList<>(4);
    private final List<Verdict> verdicts = new ArrayList<>(0);
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
        copy.verdicts.addAll(verdicts);
        return copy;
    }

    /** The same name, another matter. */
    void beginAnew(long at) {
        clocks.clear();
        verdicts.removeIf(verdict -> verdict.at < at);
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

    /** Takes in whether a clock applies; of two answers the later holds, of two from one time the one that came last. */
    void judge(ServiceClock service, long at, boolean applies) {
        int number = Rule.number(service.name());
        if (verdicts.stream().noneMatch(known -> known.clock == number && known.at > at)) {
            verdicts.removeIf(known -> known.clock == number);
            verdicts.add(new Verdict(number, at, applies));
        }
    }

    /** Whether a clock applies to it; one with a condition does not before its condition held. */
    boolean isUnder(ServiceClock service) {
        if (!service.isConditional()) {
            return true;
        }
        int number = Rule.number(service.name());
        return verdicts.stream().anyMatch(verdict -> verdict.clock == number && verdict.applies);
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

    List<Verdict> verdicts() {
        return verdicts;
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

    /** Whether it is resolved, and no clock runs on until something else. */
    boolean isAtRest() {
        return resolved && clocks.stream().allMatch(CaseClock::isStopped);
    }

    /** The case, where what is remembered of cases has let it go before its clocks. */
    CaseFile asFile() {
        return new CaseFile(reference, openedAt, changedAt, !resolved);
    }

    /**
     * Whether a clock applies, as far as a touchpoint said.
     *
     * @param clock the number of the clock
     * @param at when the touchpoint occurred
     * @param applies whether its condition held
     */
    record Verdict(int clock, long at, boolean applies) {}
}
