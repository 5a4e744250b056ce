package io.rapport.core.alarm;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Situation;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.episode.Desk;
import io.rapport.core.episode.Episode;
import io.rapport.core.episode.Episodes;
import io.rapport.core.episode.Lives;
import io.rapport.core.episode.Moment;
import io.rapport.core.episode.Passing;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.Outcomes;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.silence.Silence;
import io.rapport.core.silence.Silences;
import io.rapport.core.sla.Clockwork;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.sla.ServiceLevels;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.view.View;
import io.rapport.core.watch.Watcher;

/**
 * When service must be recovered: by a touchpoint, by its effect on the outcomes, by a desk's command or by time alone.
 * One object serves one thread.
 */
public final class Alarms {
    private final View view;
    private final Moment moment = new Viewed();
    private final Watcher watcher;
    private final Controls controls;
    private final ServiceLevels serviceLevels = this::serviceLevel;
    private RuleBook rules = RuleBook.EMPTY;
    private RuleSet inForce = RuleBook.EMPTY.at(0);
    private RuleSet clocked = inForce;
    private Clockwork clockwork = new Clockwork(RuleBook.EMPTY);
    private AlarmOutputs out = alert -> {};

    public Alarms(Policy policy, Outcomes outcomes) {
        view = new View(outcomes, policy.currencies());
        watcher = new Watcher(policy.memory().horizon().toMillis(), rule -> out.ruleFailed(rule), view, moment);
        controls = new Controls(policy.alerts());
    }

    /** Takes over the rule sets that there are and were. */
    public void setRules(RuleBook book) {
        rules = book;
        clocked = RuleBook.EMPTY.at(0);
    }

    /** When other rules than those of a time come into force; {@link Long#MAX_VALUE} when none do. */
    public long nextRules(long time) {
        return rules.nextAfter(time);
    }

    /**
     * Raises what a touchpoint calls for, once it has been applied.
     *
     * @param figures by outcome's ordinal, before and after it
     */
    public void afterTouchpoint(Touchpoint t, CustomerState state, Figures figures, AlarmOutputs to) {
        view.at(t, state, figures.before(), figures.after());
        out = to;
        look();
        Lives.see(t, moment);
        clockwork.touchpoint(view, state.caseClocks(), serviceLevels);
        watcher.touchpoint(t);
        controls.touchpoint(t, view);
    }

    /**
     * Raises what is due at the state's clock, and sets the state's deadline to when something is due next.
     *
     * @return whether a rule found something by time alone: then the customer's figures have come somewhere worth telling
     */
    public boolean settle(String customerId, CustomerState state, AlarmOutputs to) {
        boolean isAnother = view.settle(customerId, state);
        out = to;
        if (isAnother) {
            look();
        }
        clockwork.advance(customerId, state.clock(), state.caseClocks(), serviceLevels);
        boolean found = watcher.due();
        Passing.due(moment);
        controls.due(view, out);
        long next = Math.min(watcher.next(), Passing.next(moment));
        next = Math.min(next, clockwork.nextDeadline(state.caseClocks()));
        state.setDeadline(Math.min(next, controls.next(state)));
        return found;
    }

    private void serviceLevel(ServiceLevel level) {
        out.serviceLevel(level);
        watcher.clock(level);
    }

    /**
     * Does what a desk says, at the state's clock.
     *
     * @return false if there is no such alert, or it has ended and been forgotten
     */
    public boolean command(Command command, CustomerState state, AlarmOutputs to) {
        view.at(command.customerId(), state);
        out = to;
        look();
        return command.isSilence() ? silence(command) : Desk.command(command, moment);
    }

    private boolean silence(Command command) {
        Command.Details details = command.details();
        long from = details.from() == null ? moment.now() : details.from();
        String rule = details.rule();
        boolean known = rule == null || moment.rules().find(rule) != null;
        if (known && details.until() != null && details.until() > Math.max(from, moment.now())) {
            moment.silences().forgetThrough(moment.now());
            int number = rule == null ? Silence.ALL : Rule.number(rule);
            moment.silences().add(new Silence(number, from, details.until()));
            return true;
        }
        return false;
    }

    /** The rules of the view's time come into force. */
    private void look() {
        inForce = rules.at(view.now());
        watcher.look();
        if (inForce != clocked) {
            clocked = inForce;
            clockwork = new Clockwork(rules.through(view.now()));
        }
    }

    /** What the view looks at, with the rules in force then. */
    private final class Viewed implements Moment {
        @Override
        public String customerId() {
            return view.customerId();
        }

        @Override
        public long now() {
            return view.now();
        }

        @Override
        public RuleSet rules() {
            return inForce;
        }

        @Override
        public Episodes episodes() {
            return view.state().episodes();
        }

        @Override
        public Silences silences() {
            return view.state().silences();
        }

        @Override
        public void alert(Alert alert) {
            out.alert(alert);
        }

        @Override
        public void measure(Episode episode) {
            Recovery.Stand after = new Recovery.Stand(view.after(Outcome.SATISFACTION), view.after(Outcome.RETENTION));
            boolean hasLapsed = view.outcomes().hasLapsed(view.state(), view.now());
            out.recovery(episode.measured(view.customerId(), view.now(), after, hasLapsed));
        }

        @Override
        public Situation situation() {
            return new Situation(
                    view.after(Outcome.SATISFACTION),
                    view.before(Outcome.RETENTION),
                    view.outcomes().riskParts(view.state(), view.now()),
                    view.after(Outcome.PROFITABILITY));
        }
    }
}
