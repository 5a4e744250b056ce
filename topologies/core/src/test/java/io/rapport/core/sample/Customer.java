package io.rapport.core.sample;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Duration;
import java.util.List;

/** One customer under a policy, with all that came of the touchpoints. */
public final class Customer {
    public static final long DAY = 86_400_000L;
    /** 2025-03-03T00:00Z, a Monday. */
    public static final long START = 1_740_960_000_000L;

    public final CustomerState state = new CustomerState();
    public final Recorder told = new Recorder();
    private final Step step;
    private int events;

    /** Under four plain rules. */
    public Customer(Policy policy) {
        this(policy, SampleRules.four());
    }

    public Customer(Policy policy, RuleBook rules) {
        step = new Step(policy, rules);
    }

    /** Metrics are published at most once in an interval from now on. */
    public Customer publishingEvery(Duration interval) {
        step.publishMetricsEvery(interval);
        return this;
    }

    /** These are the rules from now on. */
    public void learn(RuleBook rules) {
        step.setRules(rules);
    }

    /** When something is due next. */
    public long deadline() {
        return step.deadline(state);
    }

    /** A customer who has had all of these, each recorded when it occurred. */
    public static Customer of(Policy policy, List<Touchpoint> history) {
        return of(policy, SampleRules.four(), history);
    }

    public static Customer of(Policy policy, RuleBook rules, List<Touchpoint> history) {
        Customer customer = new Customer(policy, rules);
        history.forEach(customer::apply);
        return customer;
    }

    /** So many days after the start. */
    public static long day(double days) {
        return START + Math.round(days * DAY);
    }

    /** Starts a touchpoint with an id of its own, so many days after the start. */
    public TouchpointBuilder at(double days, Kind kind) {
        return touchpoint("e" + ++events, "ann", day(days), kind);
    }

    public Step.Verdict apply(TouchpointBuilder builder) {
        return apply(builder.build());
    }

    public Step.Verdict apply(Touchpoint touchpoint) {
        return apply(touchpoint, touchpoint.occurredAt());
    }

    public Step.Verdict apply(Touchpoint touchpoint, long recordedAt) {
        return step.apply(state, touchpoint, recordedAt, told);
    }

    public boolean advance(long now) {
        return advance("ann", now);
    }

    public boolean advance(String customerId, long now) {
        return step.advance(customerId, state, now, told);
    }

    public CustomerMetrics metrics(long time) {
        return step.metrics("ann", state, time);
    }

    public CustomerMetrics metrics() {
        return metrics(state.clock());
    }

    public double risk(long time) {
        return metrics(time).outcomes().retention().value();
    }

    /** The first records of a rule's alerts. */
    public List<Alert> alerts(String rule) {
        return told.alerts.stream()
                .filter(alert -> alert.revision() == 1 && alert.origin().rule().equals(rule))
                .toList();
    }

    /** The last record of an alert. */
    public Alert last(Alert alert) {
        return told.alerts.stream()
                .filter(other -> other.alertId().equals(alert.alertId()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The one alert that a rule has raised: its first record. */
    public Alert only(String rule) {
        List<Alert> alerts = alerts(rule);
        assertThat(alerts).as("alerts of " + rule).hasSize(1);
        return alerts.get(0);
    }

    /** All records of an alert. */
    public List<Alert> records(Alert alert) {
        return told.alerts.stream()
                .filter(other -> other.alertId().equals(alert.alertId()))
                .toList();
    }

    /** What has happened to an alert, in order. */
    public List<Trigger> course(Alert alert) {
        return records(alert).stream().map(record -> record.change().trigger()).toList();
    }

    /** When something happened to an alert. */
    public List<Long> times(Alert alert, Trigger trigger) {
        return records(alert).stream()
                .map(Alert::change)
                .filter(change -> change.trigger() == trigger)
                .map(Change::at)
                .toList();
    }

    /** A command that takes nothing, so many days after the start. */
    public Step.Answer command(double days, Alert alert, Trigger trigger) {
        return command(days, alert, trigger, Command.Details.NONE);
    }

    /** A command with an id of its own. */
    public Step.Answer command(double days, Alert alert, Trigger trigger, Command.Details details) {
        String id = "c" + ++events;
        return command(new Command(id, "ann", alert.alertId(), trigger, "kim", details), day(days));
    }

    /** A silence with an id of its own. */
    public Step.Answer silence(double days, Command.Details details) {
        return command(new Command("c" + ++events, "ann", null, null, "kim", details), day(days));
    }

    public void setRules(RuleBook rules) {
        step.setRules(rules);
    }

    public Step.Answer command(Command command, long recordedAt) {
        return step.command(state, command, recordedAt, told);
    }

    /** Goes on with what its bytes say. */
    public void reread() {
        new StateCodec().read(bytes(), state);
    }

    public byte[] bytes() {
        return new StateCodec().write(state);
    }
}
