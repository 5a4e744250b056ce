package io.rapport.core.sample;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertRule;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
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

    public Customer(Policy policy) {
        step = new Step(policy);
    }

    /** A customer who has had all of these, each recorded when it occurred. */
    public static Customer of(Policy policy, List<Touchpoint> history) {
        Customer customer = new Customer(policy);
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
        return step.advance("ann", state, now, told);
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

    public List<Alert> alerts(AlertRule rule) {
        return told.alerts.stream().filter(alert -> alert.rule() == rule).toList();
    }

    public byte[] bytes() {
        return new StateCodec().write(state);
    }
}
