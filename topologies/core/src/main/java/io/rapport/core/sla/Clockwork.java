package io.rapport.core.sla;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.List;

/**
 * Runs the clocks of cases. A touchpoint counts for the case that it is on, by its case id, or else its topic.
 *
 * <ul>
 *   <li>A case's clocks begin with the complaint or reopening that opens it, at the time at which that occurred; a message
 *       on a case that is not open, as thanks after the resolution, starts none. {@code NEXT_REPLY} runs from the oldest
 *       message that we have not answered. Replies and resolutions that failed neither answer nor resolve.
 *   <li>What is reopened runs on: the time between does not count, a breach that was told is not told again. Under a topic,
 *       or no name, it is another case, and its clocks begin anew.
 *   <li>A pause holds up the clock from what begins it until what ends it, for as long as one of its reasons holds. The close
 *       of a day moves by as much business time as the clock has waited.
 *   <li>When another rule set comes into force, what was consumed stays; the rest is counted by the new calendar, and the
 *       new target holds for the whole. A clock that the new set does not have is dropped without a word. One that it
 *       adds begins with the case's next touchpoint: nobody was promised anything before.
 *   <li>A late touchpoint starts, stops and pauses at the time at which it occurred, but not before what last started,
 *       stopped or paused that clock. An earlier start is told as {@code STARTED} again. Everything is told as of the
 *       customer's time: what is overdue when it becomes known is told then, without its warning. A breach that was told
 *       stays: what is done then is {@code MET_LATE}, whatever time was consumed. A case that comes in when it is
 *       already resolved has no clocks.
 *   <li>A condition that has no value picks nothing.
 * </ul>
 *
 * <p>Laws: as long as {@link #advance} is called at every deadline, what is told does not depend on when else it is called;
 * after it the next deadline is later. Immutable: one serves any number of customers; another book needs another one.
 */
public final class Clockwork {
    private final Timetable table;
    private final Reckoning reckoning;

    public Clockwork(RuleBook book) {
        table = new Timetable(book);
        reckoning = new Reckoning(table);
    }

    /**
     * Takes in a touchpoint that has just been applied, and tells what is overdue by it. Whatever was due through the
     * customer's time must have been told before.
     */
    public void touchpoint(Facts facts, CaseClocks clocks, ServiceLevels out) {
        Touchpoint touchpoint = facts.touchpoint();
        CaseFile file = facts.matter();
        if (touchpoint == null || file == null) {
            return;
        }
        CaseService service = table.service(table.at(facts.now()));
        Turn turn = new Turn(facts, touchpoint, file, service);
        ClockedCase known = clocks.find(file.reference());
        if (known == null && file.open() && turn.isOfCase() && !service.clocks().isEmpty()) {
            known = new ClockedCase(file.reference(), turn.at());
            clocks.add(known);
        }
        if (known != null) {
            Tidings tidings = new Tidings(touchpoint.customerId(), facts.now(), reckoning, out);
            new Handling(table, turn, tidings).apply(known);
            fire(known, tidings);
        }
    }

    /** Tells what is due at {@code now}, which is the next deadline or comes before it. */
    public void advance(String customerId, long now, CaseClocks clocks, ServiceLevels out) {
        if (!clocks.isEmpty()) {
            Tidings tidings = new Tidings(customerId, now, reckoning, out);
            clocks.cases().forEach(known -> fire(known, tidings));
        }
    }

    private void fire(ClockedCase matter, Tidings tidings) {
        List<CaseClock> clocks = matter.clocks();
        clocks.removeIf(clock -> !reckoning.isKept(clock, tidings.now()));
        for (int i = 0; i < clocks.size(); i++) {
            if (isWaitedFor(clocks.get(i))) {
                fire(matter, clocks.get(i), tidings);
            }
        }
    }

    private static boolean isWaitedFor(CaseClock clock) {
        return !clock.isStopped() && !clock.hasRunOut();
    }

    private void fire(ClockedCase matter, CaseClock clock, Tidings tidings) {
        long due = reckoning.mark(clock, Reckoning.Mark.BREACH);
        if (due <= tidings.now()) {
            clock.ranOut(due);
            tidings.tell(matter, clock, ServiceLevel.Event.BREACHED);
        } else if (!clock.isWarned() && reckoning.mark(clock, Reckoning.Mark.WARNING) <= tidings.now()) {
            clock.warn();
            tidings.tell(matter, clock, ServiceLevel.Event.WARNED);
        }
    }

    /** The next instant at which time alone has something to tell, or {@link Long#MAX_VALUE}. */
    public long nextDeadline(CaseClocks clocks) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < clocks.cases().size(); i++) {
            List<CaseClock> some = clocks.cases().get(i).clocks();
            for (int j = 0; j < some.size(); j++) {
                next = Math.min(next, nextDeadline(some.get(j)));
            }
        }
        return next;
    }

    private long nextDeadline(CaseClock clock) {
        if (!isWaitedFor(clock)) {
            return Long.MAX_VALUE;
        }
        long due = reckoning.mark(clock, Reckoning.Mark.BREACH);
        return clock.isWarned() ? due : Math.min(due, reckoning.mark(clock, Reckoning.Mark.WARNING));
    }
}
