package io.rapport.expression.rule.plan;

import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.expression.rule.spec.LifeSpec;
import io.rapport.expression.rule.spec.ServiceSpec;
import io.rapport.expression.rule.spec.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the clocks that run on cases and on alerts. */
final class Clocks {
    private static final double WARN_AT = 0.8;

    private final Calendars calendars;

    Clocks(Calendars calendars) {
        this.calendars = calendars;
    }

    CaseService ofCases(At at, @Nullable ServiceSpec spec) {
        if (spec == null) {
            return CaseService.NONE;
        }
        List<ServiceSpec.Clock> stated = spec.clocks() == null ? List.of() : spec.clocks();
        List<ServiceClock> clocks = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            clocks.add(ofCase(at.at("clocks").at(i), stated.get(i)));
        }
        Selector thanks = Selectors.of(at.at("thanks"), spec.thanks());
        return at.make(() -> new CaseService(clocks, thanks));
    }

    private ServiceClock ofCase(At at, ServiceSpec.Clock spec) {
        String name = at.required("name", spec.name());
        CaseClock kind = at.word("kind", at.required("kind", spec.kind()), CaseClock.RESOLVE);
        List<ServiceClock.Pause> pauses = new ArrayList<>();
        List<ServiceSpec.Pause> stated = spec.pauses() == null ? List.of() : spec.pauses();
        for (int i = 0; i < stated.size(); i++) {
            pauses.add(pause(at.at("pauses").at(i), stated.get(i)));
        }
        Condition when = Conditions.OF_CASES.compile(at.at("when"), spec.when());
        Selector until = Selectors.of(at.at("until"), spec.until());
        return at.make(() -> new ServiceClock(
                name,
                ClockKind.valueOf(kind.name()),
                target(at, spec.target(), spec.closeOfDay()),
                calendars.find(at.at("calendar"), spec.calendar()),
                spec.warnAt() == null ? WARN_AT : spec.warnAt(),
                pauses,
                when,
                until));
    }

    private static ServiceClock.Pause pause(At at, ServiceSpec.Pause spec) {
        return new ServiceClock.Pause(
                at.required("reason", spec.reason()),
                Selectors.required(at, "from", spec.from()),
                Selectors.required(at, "until", spec.until()));
    }

    private static Target target(At at, @Nullable Span elapsed, @Nullable Integer closeOfDay) {
        if (elapsed != null && closeOfDay == null) {
            return new Target.Elapsed(positive(at.at("target"), elapsed));
        }
        if (closeOfDay != null && elapsed == null && closeOfDay >= 0 && closeOfDay <= 1_000) {
            return new Target.CloseOfDay(closeOfDay);
        }
        throw at.refuse("exactly one of target, closeOfDay (0 to 1000) is allowed");
    }

    /** The clocks of a rule's alerts. */
    List<ServiceClock> ofAlerts(At at, LifeSpec.@Nullable Clocks spec) {
        List<ServiceClock> clocks = new ArrayList<>();
        if (spec != null && spec.acknowledge() != null) {
            clocks.add(ofAlert(at.at("acknowledge"), ClockKind.ACKNOWLEDGE, spec.acknowledge()));
        }
        if (spec != null && spec.resolve() != null) {
            clocks.add(ofAlert(at.at("resolve"), ClockKind.RESOLVE, spec.resolve()));
        }
        return clocks;
    }

    private ServiceClock ofAlert(At at, ClockKind kind, LifeSpec.Clock spec) {
        return at.make(() -> new ServiceClock(
                kind == ClockKind.ACKNOWLEDGE ? "acknowledge" : "resolve",
                kind,
                new Target.Elapsed(positive(at.at("within"), at.required("within", spec.within()))),
                calendars.find(at.at("calendar"), spec.calendar()),
                spec.warnAt() == null ? WARN_AT : spec.warnAt(),
                List.of()));
    }

    private static Duration positive(At at, Span span) {
        if (span.time().isZero()) {
            throw at.refuse("must be above zero");
        }
        return span.time();
    }

    /** The kinds that a case can have. */
    private enum CaseClock {
        FIRST_REPLY,
        NEXT_REPLY,
        RESOLVE
    }
}
