package io.rapport.core.alert;

import static io.rapport.core.sample.Customer.day;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.sample.Commands;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;

/** A real alert in a status, one of whose timers is a day away, and all others years. */
final class Probe {
    private static final String RULE = "probe";
    private static final Duration NEAR = Duration.ofDays(1);
    private static final Duration FAR = Duration.ofDays(1000);

    final Alert alert;
    private final Customer ann;
    private final AlertStatus status;
    private final Trigger near;

    /** Brings an alert into a status; at the end it is day 2. */
    Probe(AlertStatus status, Trigger near) {
        this.status = status;
        this.near = near;
        ann = new Customer(Policies.PLAIN, SampleRules.book(rule()));
        ann.apply(ann.at(1, Kind.CONTACT));
        alert = ann.only(RULE);
        ann.advance(day(1.9));
        switch (status) {
            case PENDING, OPEN, EXPIRED -> {
                // There already.
            }
            case ACKNOWLEDGED -> ann.command(2, alert, Trigger.ACKNOWLEDGE);
            case SNOOZED -> ann.command(2, alert, Trigger.SNOOZE, Commands.until(day(2) + far(Trigger.WOKEN)));
            case IN_RECOVERY -> ann.command(2, alert, Trigger.START_RECOVERY, Commands.action("call", 1));
            case RESOLVED -> ann.command(2, alert, Trigger.RESOLVE);
            case CLOSED -> ann.command(2, alert, Trigger.CLOSE);
        }
    }

    private SampleRules rule() {
        Duration hold = Duration.ofHours(near == Trigger.HELD ? 1 : 0);
        Duration wait = near == Trigger.HELD ? Duration.ofDays(2) : FAR;
        Duration expire = status == AlertStatus.EXPIRED ? Duration.ofHours(2) : of(Trigger.UNATTENDED, 2);
        Attention attention = new Attention(
                of(Trigger.LAPSED, 1),
                of(Trigger.REMINDED, 2),
                1,
                1,
                List.of(new Attention.Escalation(of(Trigger.ESCALATED, 2), "second")));
        Duration target = near == Trigger.WARNED ? Duration.ofDays(4) : of(Trigger.BREACHED, 2);
        ServiceClock clock = new ServiceClock(
                "resolve",
                ClockKind.RESOLVE,
                new Target.Elapsed(target),
                BusinessCalendar.always(),
                near == Trigger.WARNED ? 0.5 : 1,
                List.of());
        return SampleRules.on(RULE, Kind.CONTACT)
                .onset(new Onset(status == AlertStatus.PENDING ? wait : hold, FAR, List.of()))
                .attention(attention)
                .clocks(clock)
                .ending(new Ending(
                        Selector.of(Kind.RESOLUTION), of(Trigger.QUIET, 1), of(Trigger.SETTLED, 1), expire, FAR));
    }

    /** So many days where it is the near timer. */
    private Duration of(Trigger trigger, int days) {
        return near == trigger ? NEAR.multipliedBy(days) : FAR;
    }

    private long far(Trigger trigger) {
        return of(trigger, 1).toMillis();
    }

    AlertStatus status() {
        return ann.last(alert).status();
    }

    List<Alert> records() {
        return ann.records(alert);
    }

    /** All that was told, of whatever alert. */
    List<Alert> told() {
        return List.copyOf(ann.told.alerts);
    }

    void find() {
        ann.apply(ann.at(2.1, Kind.CONTACT));
    }

    void over() {
        ann.apply(ann.at(2.1, Kind.RESOLUTION));
    }

    Step.Answer command(Trigger trigger) {
        return ann.command(2.1, alert, trigger, Commands.all(day(20)));
    }

    void withdraw() {
        ann.setRules(RuleBook.EMPTY);
    }

    /** Lets days pass, and something happen that no rule is about. */
    void pass() {
        ann.apply(ann.at(4.5, Kind.CAMPAIGN));
    }
}
