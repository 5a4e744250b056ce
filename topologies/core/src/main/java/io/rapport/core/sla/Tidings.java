package io.rapport.core.sla;

import io.rapport.core.rule.service.ServiceClock;

/**
 * Tells what has become of the clocks of a customer at one time.
 *
 * @param customerId whose they are
 * @param now the customer's time, at which everything is told
 * @param reckoning what they have run and will run
 * @param out who is told
 */
record Tidings(String customerId, long now, Reckoning reckoning, ServiceLevels out) {

    /** Tells it as of now. */
    void tell(ClockedCase matter, CaseClock clock, ServiceLevel.Event event) {
        tell(matter, clock, event, now);
    }

    /** Tells it with the figures as of a time that may be past, as that of a reply that comes in late. */
    void tell(ClockedCase matter, CaseClock clock, ServiceLevel.Event event, long asOf) {
        ServiceClock service = reckoning.find(clock, now);
        if (service != null && matter.isUnder(service)) {
            out.serviceLevel(new ServiceLevel(
                    customerId,
                    matter.reference(),
                    service.name(),
                    event,
                    now,
                    clock.startedAt(),
                    due(matter, clock, asOf),
                    reckoning.consumed(clock, asOf)));
        }
    }

    private long due(ClockedCase matter, CaseClock clock, long asOf) {
        if (clock.hasRunOut()) {
            return clock.ranOutAt();
        }
        ServiceClock service = reckoning.find(clock, now);
        if (service != null && clock.runs(service)) {
            return reckoning.mark(matter, clock, Reckoning.Mark.BREACH);
        }
        CaseClock goingOn = clock.copy();
        reckoning.roll(goingOn, asOf);
        goingOn.goOn();
        return reckoning.mark(matter, goingOn, Reckoning.Mark.BREACH);
    }
}
