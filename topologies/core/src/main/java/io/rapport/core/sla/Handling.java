package io.rapport.core.sla;

import io.rapport.core.matter.Reference;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one touchpoint does to the clocks of the case that it is on. */
final class Handling {
    private final Timetable table;
    private final Reckoning reckoning;
    private final Turn turn;
    private final Tidings tidings;
    private final boolean speaks;

    Handling(Timetable table, Turn turn, Tidings tidings) {
        this.table = table;
        this.turn = turn;
        this.tidings = tidings;
        reckoning = tidings.reckoning();
        speaks = turn.speaks();
    }

    void apply(ClockedCase matter) {
        matter.setChangedAt(turn.file().changedAt());
        if (turn.file().open()) {
            open(matter);
        }
        if (turn.answers()) {
            answer(matter);
        }
        if (turn.resolves()) {
            resolve(matter);
        }
        end(matter);
        if (turn.file().open()) {
            start(matter);
        }
        pause(matter);
    }

    private void open(ClockedCase matter) {
        if (turn.opens()) {
            reopen(matter);
            matter.opened(turn.at());
        }
        if (speaks) {
            matter.spoke(turn.at());
        }
    }

    /** What is reopened runs on; under a topic, or no name, it is another case. */
    private void reopen(ClockedCase matter) {
        if (matter.isResolved() && !Reference.isNamed(matter.reference())) {
            matter.beginAnew(turn.at());
        }
        matter.setResolved(false);
        for (CaseClock clock : matter.clocks()) {
            boolean isBefore = hasOwnEnd(clock) && turn.at() < clock.since();
            if (clock.isStopped() && !isBefore) {
                reckoning.roll(clock, turn.at());
                clock.goOn();
                tidings.tell(matter, clock, ServiceLevel.Event.RESUMED);
            }
        }
    }

    private void answer(ClockedCase matter) {
        matter.answered(turn.at());
        for (CaseClock clock : List.copyOf(matter.clocks())) {
            if (isReply(clock) && clock.startedAt() <= turn.at()) {
                stop(matter, clock, turn.at());
            }
        }
    }

    private boolean hasOwnEnd(CaseClock clock) {
        ServiceClock service = reckoning.find(clock, turn.now());
        return service != null && service.hasOwnEnd();
    }

    /**
     * Stops all but those with an end of their own; a resolution that comes in when the case is open again only takes out
     * the time between the two.
     */
    private void resolve(ClockedCase matter) {
        if (!turn.file().open()) {
            matter.setResolved(true);
        }
        for (CaseClock clock : List.copyOf(matter.clocks())) {
            if (!hasOwnEnd(clock)) {
                stopUnlessOpened(matter, clock);
            }
        }
    }

    private void stopUnlessOpened(ClockedCase matter, CaseClock clock) {
        if (turn.file().open()) {
            takeOut(clock);
        } else {
            stop(matter, clock, turn.at());
        }
    }

    /** A case need not be resolved for it. */
    private void end(ClockedCase matter) {
        for (CaseClock clock : matter.clocks()) {
            ServiceClock service = reckoning.find(clock, turn.now());
            boolean ends = service != null && turn.picks(service.until()) && clock.startedAt() <= turn.at();
            if (ends && turn.file().open() && turn.at() < turn.file().changedAt()) {
                takeOut(clock);
            } else if (ends) {
                stop(matter, clock, turn.at());
            }
        }
    }

    /** Only what may run on is kept. */
    private void stop(ClockedCase matter, CaseClock clock, long at) {
        if (!clock.isStopped()) {
            reckoning.roll(clock, at);
            ServiceLevel.Event event = clock.hasRunOut() ? ServiceLevel.Event.MET_LATE : ServiceLevel.Event.MET;
            tidings.tell(matter, clock, event, clock.since());
            clock.stop();
        }
        if (isReply(clock)) {
            matter.clocks().remove(clock);
        }
    }

    private boolean isReply(CaseClock clock) {
        return kind(clock) == ClockKind.FIRST_REPLY || kind(clock) == ClockKind.NEXT_REPLY;
    }

    private @Nullable ClockKind kind(CaseClock clock) {
        ServiceClock service = reckoning.find(clock, turn.now());
        return service == null ? null : service.kind();
    }

    private void takeOut(CaseClock clock) {
        long reopenedAt = turn.file().changedAt();
        boolean ran = kind(clock) == ClockKind.RESOLVE
                && !clock.isStopped()
                && clock.reasons().isEmpty();
        if (ran && clock.since() <= turn.at() && turn.at() < reopenedAt) {
            reckoning.roll(clock, turn.at());
            clock.stop();
            reckoning.roll(clock, reopenedAt);
            clock.goOn();
        }
    }

    private void start(ClockedCase matter) {
        if (turn.isOfCase()) {
            for (ServiceClock service : turn.service().clocks()) {
                CaseClock clock = matter.find(Rule.number(service.name()));
                if (clock == null) {
                    begin(service, matter);
                } else if (turn.at() < clock.startedAt() && isItsStart(service.kind(), matter)) {
                    beginEarlier(clock, matter);
                }
            }
        }
    }

    private boolean isItsStart(ClockKind kind, ClockedCase matter) {
        return kind == ClockKind.NEXT_REPLY ? speaks && turn.at() >= matter.answeredAt() : turn.opens();
    }

    /** From when a clock runs that does not run yet; {@link Long#MAX_VALUE} if nothing starts it. */
    private long startOf(ClockKind kind, ClockedCase matter) {
        return switch (kind) {
            case RESOLVE -> turn.at();
            case FIRST_REPLY -> matter.answeredAt() < matter.openedAt() ? turn.at() : Long.MAX_VALUE;
            case NEXT_REPLY -> unansweredSince(matter);
            case ACKNOWLEDGE -> Long.MAX_VALUE;
        };
    }

    /** Only the last of the messages is remembered: where a late reply leaves several unanswered, it is that one. */
    private long unansweredSince(ClockedCase matter) {
        if (speaks && turn.at() >= matter.answeredAt()) {
            return turn.at();
        }
        return matter.spokeAt() > matter.answeredAt() ? matter.spokeAt() : Long.MAX_VALUE;
    }

    /** Starts one, but not before the rule sets have it. */
    private void begin(ServiceClock service, ClockedCase matter) {
        long from = startOf(service.kind(), matter);
        if (from != Long.MAX_VALUE) {
            CaseClock clock = new CaseClock(Rule.number(service.name()), from);
            if (!reckoning.isKept(clock, turn.now())) {
                clock = new CaseClock(clock.number(), table.begin(table.at(turn.now())));
            }
            matter.clocks().add(clock);
            tidings.tell(matter, clock, ServiceLevel.Event.STARTED);
        }
    }

    private void beginEarlier(CaseClock clock, ClockedCase matter) {
        CaseClock head = new CaseClock(clock.number(), turn.at());
        if (reckoning.isKept(head, turn.now())) {
            reckoning.roll(head, clock.startedAt());
            clock.beganEarlier(turn.at(), head.consumed());
            tidings.tell(matter, clock, ServiceLevel.Event.STARTED);
            if (kind(clock) == ClockKind.FIRST_REPLY && matter.answeredAt() >= turn.at()) {
                stop(matter, clock, matter.answeredAt());
            }
        }
    }

    /**
     * A touchpoint that comes in late ends no pause that began after it, and begins none that something later has ended
     * or that is older than the clock.
     */
    private void pause(ClockedCase matter) {
        long unpausedAt = matter.unpausedAt();
        for (CaseClock clock : matter.clocks()) {
            ServiceClock service = reckoning.find(clock, turn.now());
            boolean mayWait = turn.file().open() || hasOwnEnd(clock);
            if (service != null && mayWait && !service.pauses().isEmpty() && !clock.isStopped()) {
                boolean ran = clock.runs(service);
                long earliest = Math.max(unpausedAt, clock.startedAt());
                service.pauses().forEach(pause -> pause(pause, clock, matter, earliest));
                if (ran != clock.runs(service)) {
                    tidings.tell(matter, clock, ran ? ServiceLevel.Event.PAUSED : ServiceLevel.Event.RESUMED);
                }
            }
        }
    }

    private void pause(ServiceClock.Pause pause, CaseClock clock, ClockedCase matter, long earliest) {
        boolean paused = clock.isPausedBy(pause);
        boolean ends = turn.picks(pause.until());
        if (ends) {
            matter.unpaused(turn.at());
        }
        if (paused ? ends && turn.at() >= clock.since() : turn.at() >= earliest && turn.picks(pause.from())) {
            reckoning.roll(clock, turn.at());
            clock.setPaused(pause, !paused);
        }
    }
}
