package io.rapport.core.step;

import io.rapport.core.alarm.Alarms;
import io.rapport.core.alarm.Figures;
import io.rapport.core.alert.Command;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.SeenEvents;
import io.rapport.core.customer.StateHead;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.Calendar;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.outcome.Outcomes;
import io.rapport.core.policy.MemoryPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;

/**
 * What one input does to one customer. An engine reads the customer's state, calls {@link #apply} or {@link #advance},
 * writes the state and sets its one timer for the customer to {@link #deadline}. One object serves one thread.
 */
public final class Step {
    private static final int DAY = 86_400_000;
    /** How many commands of a customer are told from repeats. */
    public static final int MOST_COMMANDS = 256;

    private final Outcomes outcomes;
    private final Explanation explanation;
    private final Application application;
    private final Keeping keeping;
    private final Merge merge;
    private final Alarms alarms;
    private final Figures figures;
    private final Calendar calendar;
    private final MemoryPolicy memory;
    private final int daysSeen;
    private final StateHead head = new StateHead();
    private final Publication publication = new Publication();

    /** A step with rules that hold at all times. */
    public Step(Policy policy, RuleBook rules) {
        this(policy);
        setRules(rules);
    }

    /** A step without rules, until there are some. */
    public Step(Policy policy) {
        outcomes = new Outcomes(policy);
        explanation = new Explanation(outcomes);
        Scores scores = new Scores(policy);
        keeping = new Keeping(policy, scores);
        application = new Application(policy, scores, keeping, explanation);
        merge = new Merge(policy);
        alarms = new Alarms(policy, outcomes);
        figures = explanation.asFigures();
        calendar = new Calendar(policy.zone());
        memory = policy.memory();
        daysSeen = Math.toIntExact((memory.horizon().toMillis() + DAY - 1) / DAY);
    }

    /** What became of a touchpoint. */
    public enum Verdict {
        /** It changed the state. */
        APPLIED,
        /** Its event id was remembered: it changed nothing, and the state need not be written. */
        REPEATED
    }

    /**
     * Applies a touchpoint that has passed screening. What is due before its own time fires first.
     *
     * @param recordedAt the record's timestamp; the customer's clock goes to it or to the time of the touchpoint,
     *     whichever is later, and never back
     */
    public Verdict apply(CustomerState state, Touchpoint touchpoint, long recordedAt, Outputs out) {
        long id = SeenEvents.hash(touchpoint.eventId());
        if (state.seen().contains(id)) {
            return Verdict.REPEATED;
        }
        long now = Math.max(touchpoint.occurredAt(), recordedAt);
        advance(touchpoint.customerId(), state, now, out);
        boolean late = !state.isNew() && touchpoint.occurredAt() < state.newest();
        long last = state.clock();
        long clock = Math.max(last, now);
        explanation.begin(state, state.isNew() ? clock : state.explained(), clock);
        state.setTimes(clock, Math.max(state.newest(), touchpoint.occurredAt()), clock);
        int today = calendar.dayOf(clock);
        forget(state, today);
        application.apply(touchpoint, state);
        state.seen().add(id, today, memory.events());
        out.enriched(new Enriched(touchpoint, clock, late, explanation));
        alarms.afterTouchpoint(touchpoint, state, figures, out);
        alarms.settle(touchpoint.customerId(), state, out);
        if (publication.isNow(state, last)) {
            out.metrics(outcomes.metrics(touchpoint.customerId(), state, clock, explanation.figures()));
        }
        publication.settle(state);
        return Verdict.APPLIED;
    }

    /** Lets what is outside the horizon go; no figure depends on it any more. */
    private void forget(CustomerState state, int today) {
        long ended = state.clock() - memory.horizon().toMillis();
        long opened = Math.min(ended, state.clock() - memory.openFor().toMillis());
        state.seen().forgetBefore(today - daysSeen);
        state.seenCommands().forgetBefore(today - daysSeen);
        state.cases().forgetBefore(ended, opened);
        state.caseClocks().forgetBefore(ended, opened);
        if (!state.promises().isEmpty()) {
            state.promises().forgetBefore(ended, opened, promise -> keeping.settle(promise, state));
        }
    }

    /**
     * Takes over the rule sets that there are and were. Of two steps that are given the same sets before any input that
     * they concern, the results are the same. Every customer's deadline may change by it.
     */
    public void setRules(RuleBook rules) {
        alarms.setRules(rules);
    }

    /**
     * When something is due to a customer next: what the state itself waits for, or that other rules come into force,
     * which may find something in a customer of whom nothing is heard; {@link Long#MAX_VALUE} when nothing is.
     */
    public long deadline(CustomerState state) {
        return state.isNew() ? Long.MAX_VALUE : Math.min(state.deadline(), alarms.nextRules(state.clock()));
    }

    /** The same for a state that has been written. */
    public long deadline(byte[] state) {
        return Math.min(StateHead.deadline(state), alarms.nextRules(head.clock(state)));
    }

    /**
     * Publishes a customer's metrics at most once in an interval of the customer's own time: the first at once, and the last
     * when the interval is over. Nothing else depends on it. Without it, and with none, they are published each time.
     */
    public void publishMetricsEvery(Duration interval) {
        publication.every(interval);
    }

    /** What became of a command. */
    public enum Answer {
        /** It was carried out, or refused by an event that says why. */
        ANSWERED,
        /** Its id was remembered: it changed nothing, and the state need not be written. */
        REPEATED,
        /** The customer has no such alert, or a silence is for a rule that is not there or a time that has passed. */
        UNKNOWN
    }

    /**
     * Does what a desk says. What is due before fires first, so the state must be written whatever the answer, but for a
     * repeat.
     *
     * @param recordedAt the record's timestamp; the customer's clock goes to it, and never back
     */
    public Answer command(CustomerState state, Command command, long recordedAt, Outputs out) {
        long id = SeenEvents.hash(command.commandId());
        if (state.isNew()) {
            return Answer.UNKNOWN;
        }
        if (state.seenCommands().contains(id)) {
            return Answer.REPEATED;
        }
        advance(command.customerId(), state, recordedAt, out);
        state.setTimes(Math.max(state.clock(), recordedAt), state.newest(), state.explained());
        boolean answered = alarms.command(command, state, out);
        if (answered) {
            state.seenCommands().forgetBefore(calendar.dayOf(state.clock()) - daysSeen);
            state.seenCommands().add(id, calendar.dayOf(state.clock()), MOST_COMMANDS);
        }
        alarms.settle(command.customerId(), state, out);
        publication.settle(state);
        return answered ? Answer.ANSWERED : Answer.UNKNOWN;
    }

    /**
     * Lets time pass: fires what is due through {@code now}, each at its own instant. Nothing happens, and the clock
     * stays, when nothing is due.
     *
     * @return whether anything was due, so that the state must be written
     */
    public boolean advance(String customerId, CustomerState state, long now, Outputs out) {
        boolean fired = false;
        for (long due = deadline(state); due <= now; due = deadline(state)) {
            long last = state.clock();
            state.setTimes(Math.max(last, due), state.newest(), state.explained());
            out.due(due);
            boolean found = alarms.settle(customerId, state, out);
            if (publication.isDue(state) || (found && publication.isNow(state, last))) {
                out.metrics(live(customerId, state, state.clock()));
            }
            publication.settle(state);
            fired = true;
        }
        return fired;
    }

    /**
     * Makes one customer of two identities: adds all that {@code other} knows to {@code state}, raises what is due by now
     * and sets the deadline. The other is not changed.
     */
    public void merge(String customerId, CustomerState state, CustomerState other, Outputs out) {
        merge.into(state, other);
        alarms.settle(customerId, state, out);
        out.metrics(live(customerId, state, state.clock()));
        publication.settle(state);
    }

    /** The metrics of a customer at a time not before the state's clock; changes nothing. */
    public CustomerMetrics metrics(String customerId, CustomerState state, long time) {
        return live(customerId, state, time).copy();
    }

    private LiveMetrics live(String customerId, CustomerState state, long time) {
        double[] figures = new double[Outcome.values().length];
        for (Outcome outcome : Outcome.values()) {
            figures[outcome.ordinal()] = outcomes.value(outcome, state, time);
        }
        return outcomes.metrics(customerId, state, time, figures);
    }
}
