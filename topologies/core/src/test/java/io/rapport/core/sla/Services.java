package io.rapport.core.sla;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.businesstime.WeeklyCalendar;
import io.rapport.core.businesstime.WeeklyCalendar.Hours;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.rule.service.ServiceClock.Pause;
import io.rapport.core.touchpoint.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars, clocks and pauses to serve by. */
final class Services {
    static final BusinessCalendar OFFICE = office(ZoneOffset.UTC);

    /** Thanks are contacts that say so. */
    static final Selector THANKS = Selector.of(Kind.CONTACT).and(facts -> {
        var touchpoint = facts.touchpoint();
        return touchpoint != null && touchpoint.attributes().containsKey("thanks");
    });

    /** We asked the customer something. */
    static final Pause CUSTOMER = new Pause("customer", asks("customer"), Selector.of(Kind.CONTACT));

    /** We wait for a part. */
    static final Pause PART = new Pause("part", asks("part"), Selector.of(Kind.DELIVERY));

    /** The matter is closed, which is more than resolved. */
    static final Selector CLOSED = Selector.of(Kind.OTHER).and(facts -> {
        var touchpoint = facts.touchpoint();
        return touchpoint != null && touchpoint.attributes().containsKey("closed");
    });

    /** Of cases that are urgent; a touchpoint that does not say gives no answer. */
    static final Condition URGENT = facts -> {
        String says = facts.touchpoint() == null
                ? null
                : facts.touchpoint().attributes().get("urgent");
        if (says == null) {
            throw new ConditionFailedException("it does not say");
        }
        return says.equals("yes");
    };

    private Services() {}

    /** The clock, on urgent cases only. */
    static ServiceClock onUrgent(ServiceClock of) {
        return new ServiceClock(
                of.name(), of.kind(), of.target(), of.calendar(), of.warnAt(), of.pauses(), URGENT, of.until());
    }

    /** The clock, until the matter is closed. */
    static ServiceClock untilClosed(ServiceClock of) {
        return new ServiceClock(
                of.name(), of.kind(), of.target(), of.calendar(), of.warnAt(), of.pauses(), of.when(), CLOSED);
    }

    private static Selector asks(String whom) {
        return Selector.of(Kind.REPLY).and(facts -> {
            var touchpoint = facts.touchpoint();
            return touchpoint != null && touchpoint.attributes().containsKey(whom);
        });
    }

    /** Monday to Friday, 09 to 17. */
    static BusinessCalendar office(ZoneId zone) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        }
        return new WeeklyCalendar(zone, week, Set.of());
    }

    static Target hours(int hours) {
        return new Target.Elapsed(Duration.ofHours(hours));
    }

    /** A clock in office hours that does not warn. */
    static ServiceClock clock(String name, ClockKind kind, int hours, Pause... pauses) {
        return new ServiceClock(name, kind, hours(hours), OFFICE, 1, List.of(pauses));
    }

    static CaseService service(ServiceClock... clocks) {
        return new CaseService(List.of(clocks), THANKS);
    }
}
