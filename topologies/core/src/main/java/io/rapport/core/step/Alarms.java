package io.rapport.core.step;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertId;
import io.rapport.core.alert.AlertRule;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.matter.CaseFile;
import io.rapport.core.matter.Promised;
import io.rapport.core.matter.Reference;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.Outcomes;
import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When service must be recovered: by a touchpoint, by its effect on the risk, or by time alone. */
final class Alarms {
    private final AlertPolicy policy;
    private final Outcomes outcomes;
    private final long grace;

    Alarms(Policy policy, Outcomes outcomes) {
        this.policy = policy.alerts();
        this.outcomes = outcomes;
        grace = this.policy.promiseGrace().toMillis();
    }

    /** Raises what a touchpoint calls for, once it has been applied; {@code risk} is the risk after it. */
    void afterTouchpoint(Touchpoint t, CustomerState state, double risk, Outputs out) {
        Survey survey = t.voice().survey();
        if (survey != null && isUnhappy(survey)) {
            raise(new Cry(AlertRule.UNHAPPY_ANSWER, t.eventId(), t.occurredAt(), answered(survey)), t, state, out);
        }
        if (t.kind() == Kind.COMPLAINT) {
            complaint(t, state, out);
        }
        if (state.slippingSince() != CustomerState.NEVER && risk < policy.slippingClear()) {
            state.setSlippingSince(CustomerState.NEVER);
        } else if (isSlipping(state, risk)) {
            state.setSlippingSince(state.clock());
            raise(slipping(state, risk), t, state, out);
        }
    }

    private boolean isUnhappy(Survey survey) {
        return survey.instrument() != Instrument.WALLET_RANK && survey.percent() <= policy.unhappyAnswer();
    }

    private void complaint(Touchpoint t, CustomerState state, Outputs out) {
        String reference = Reference.ofCase(t.labels());
        CaseFile file = state.cases().find(reference);
        if (file != null && file.open() && !file.alerted()) {
            state.cases().alerted(reference);
            String episode = Reference.isNamed(reference) ? reference : "event:" + t.eventId();
            raise(new Cry(AlertRule.COMPLAINT, episode, t.occurredAt(), "opened a complaint"), t, state, out);
        }
    }

    /** Raises what is due by time alone at the state's clock, which is a deadline of the state. */
    void atDeadline(String customerId, CustomerState state, Outputs out) {
        Source silence = new Source(customerId, null);
        Promised promise = state.promises().nextToBreak();
        while (promise.isPending() && promise.dueAt() + grace <= state.clock()) {
            state.promises().put(promise.withAlert());
            String episode = promise.reference() + "@" + promise.dueAt();
            String reason = "was promised something by " + Instant.ofEpochMilli(promise.dueAt()) + " that did not come";
            raise(new Cry(AlertRule.BROKEN_PROMISE, episode, promise.dueAt() + grace, reason), silence, state, out);
            promise = state.promises().nextToBreak();
        }
        double risk = outcomes.value(Outcome.RETENTION, state, state.clock());
        if (isSlipping(state, risk)) {
            state.setSlippingSince(state.clock());
            raise(slipping(state, risk), silence, state, out);
        }
    }

    /** The next instant after the state's clock at which time alone may call for an alert. */
    long nextDeadline(CustomerState state) {
        Promised promise = state.promises().nextToBreak();
        long next = promise.isPending() ? promise.dueAt() + grace : Long.MAX_VALUE;
        if (state.slippingSince() == CustomerState.NEVER && outcomes.isCustomer(state)) {
            next = Math.min(next, outcomes.riskCrossing(state, state.clock(), policy.slippingRaise()));
        }
        return next;
    }

    private boolean isSlipping(CustomerState state, double risk) {
        return state.slippingSince() == CustomerState.NEVER
                && risk >= policy.slippingRaise()
                && outcomes.isCustomer(state);
    }

    private Cry slipping(CustomerState state, double risk) {
        String reason = String.format(Locale.ROOT, "is slipping away: retention risk has reached %.2f", risk);
        return new Cry(AlertRule.SLIPPING_AWAY, Long.toString(state.clock()), state.clock(), reason);
    }

    private static String answered(Survey survey) {
        return String.format(
                Locale.ROOT,
                "answered %s on a scale of %s to %s (%s)",
                plain(survey.answer()),
                plain(survey.min()),
                plain(survey.max()),
                survey.instrument());
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void raise(Cry cry, Touchpoint t, CustomerState state, Outputs out) {
        raise(cry, new Source(t.customerId(), t.eventId()), state, out);
    }

    private void raise(Cry cry, Source source, CustomerState state, Outputs out) {
        long now = state.clock();
        Alert.Situation situation = new Alert.Situation(
                outcomes.value(Outcome.SATISFACTION, state, now),
                outcomes.riskParts(state, now),
                outcomes.value(Outcome.PROFITABILITY, state, now));
        out.alert(new Alert(
                AlertId.of(source.customerId(), cry.rule(), cry.episode()),
                source.customerId(),
                cry.rule(),
                cry.episode(),
                cry.at(),
                source.eventId(),
                cry.reason(),
                situation));
    }

    /** What calls for an alert. */
    private record Cry(AlertRule rule, String episode, long at, String reason) {}

    /** Whose it is and which touchpoint brought it, or none. */
    private record Source(String customerId, @Nullable String eventId) {}
}
