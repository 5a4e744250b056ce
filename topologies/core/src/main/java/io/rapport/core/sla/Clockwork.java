package io.rapport.core.sla;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.Facts;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 *   <li>A clock that runs {@code until} something runs through resolutions, and resolves nothing; it pauses by its
 *       selectors alone. What opens the case again lets it run on if it had stopped.
 *   <li>A clock with a condition runs on every case, but is told of only where it applies. Each touchpoint on the case is
 *       asked; where the condition has no value the answer stays, and before the first it is no. The answer of the latest
 *       touchpoint holds, by the time at which it occurred. A clock that comes to apply is told as {@code STARTED} from
 *       where it began, with its pauses, and has run out then if it is overdue; one that applies no more is dropped
 *       without a word, and what was told of it is not told again when it comes back.
 *   <li>A selector whose condition has no value picks nothing.
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
        if (touchpoint == null || (clocks.isEmpty() && facts.matter() == null)) {
            return;
        }
        ClockedCase known = clocks.find(touchpoint.labels());
        CaseFile file = file(facts, known);
        if (file == null) {
            return;
        }
        CaseService service = table.service(table.at(facts.now()));
        Turn turn = new Turn(facts, touchpoint, file, service);
        if (known == null && file.open() && turn.isOfCase() && !service.clocks().isEmpty()) {
            known = new ClockedCase(file.reference(), turn.at());
            clocks.add(known);
        }
        if (known != null) {
            Tidings tidings = new Tidings(touchpoint.customerId(), facts.now(), reckoning, out);
            drop(known, tidings);
            judge(known, turn, tidings);
            new Handling(table, turn, tidings).apply(known);
            fire(known, tidings);
        }
    }

    /** A clock with an end of its own may run on when the case itself is forgotten. */
    private static @Nullable CaseFile file(Facts facts, @Nullable ClockedCase known) {
        CaseFile file = facts.matter();
        return file == null && known != null ? known.asFile() : file;
    }

    /** Tells what is due at {@code now}, which is the next deadline or comes before it. */
    public void advance(String customerId, long now, CaseClocks clocks, ServiceLevels out) {
        if (!clocks.isEmpty()) {
            Tidings tidings = new Tidings(customerId, now, reckoning, out);
            clocks.cases().forEach(known -> fire(known, tidings));
        }
    }

    private void drop(ClockedCase matter, Tidings tidings) {
        matter.clocks().removeIf(clock -> !reckoning.isKept(clock, tidings.now()));
    }

    /** Asks the touchpoint which clocks apply. */
    private void judge(ClockedCase matter, Turn turn, Tidings tidings) {
        for (ServiceClock service : turn.service().clocks()) {
            if (service.isConditional()) {
                boolean applied = matter.isUnder(service);
                turn.holds(service.when()).ifPresent(applies -> matter.judge(service, turn.at(), applies));
                CaseClock clock = matter.find(Rule.number(service.name()));
                if (clock != null && !clock.isStopped() && !applied && matter.isUnder(service)) {
                    comesToApply(matter, clock, turn, tidings);
                }
            }
        }
    }

    /** It is overdue if it ran out before, even where this very touchpoint stops it. */
    private void comesToApply(ClockedCase matter, CaseClock clock, Turn turn, Tidings tidings) {
        ServiceClock service = reckoning.find(clock, turn.now());
        tidings.tell(matter, clock, ServiceLevel.Event.STARTED);
        if (service != null && !clock.runs(service)) {
            tidings.tell(matter, clock, ServiceLevel.Event.PAUSED);
        }
        if (!clock.hasRunOut()) {
            runOut(matter, clock, turn.at(), tidings);
        }
    }

    private void fire(ClockedCase matter, Tidings tidings) {
        drop(matter, tidings);
        List<CaseClock> clocks = matter.clocks();
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
        runOut(matter, clock, tidings.now(), tidings);
        if (!clock.isWarned() && reckoning.mark(matter, clock, Reckoning.Mark.WARNING) <= tidings.now()) {
            clock.warn();
            tidings.tell(matter, clock, ServiceLevel.Event.WARNED);
        }
    }

    private void runOut(ClockedCase matter, CaseClock clock, long by, Tidings tidings) {
        long due = reckoning.mark(matter, clock, Reckoning.Mark.BREACH);
        if (due <= by) {
            clock.ranOut(due);
            tidings.tell(matter, clock, ServiceLevel.Event.BREACHED);
        }
    }

    /** The next instant at which time alone has something to tell, or {@link Long#MAX_VALUE}. */
    public long nextDeadline(CaseClocks clocks) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < clocks.cases().size(); i++) {
            ClockedCase matter = clocks.cases().get(i);
            for (int j = 0; j < matter.clocks().size(); j++) {
                next = Math.min(next, nextDeadline(matter, matter.clocks().get(j)));
            }
        }
        return next;
    }

    private long nextDeadline(ClockedCase matter, CaseClock clock) {
        if (!isWaitedFor(clock)) {
            return Long.MAX_VALUE;
        }
        long due = reckoning.mark(matter, clock, Reckoning.Mark.BREACH);
        return clock.isWarned() ? due : Math.min(due, reckoning.mark(matter, clock, Reckoning.Mark.WARNING));
    }
}
