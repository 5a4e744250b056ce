package io.rapport.core.sla;

import io.rapport.core.rule.service.ServiceClock;

/**
 * The pauses that a touchpoint begins and ends. A clock waits while any of its reasons holds. A touchpoint that comes in
 * late ends no pause that began after it, and begins none that something later has ended.
 */
record Pausing(Turn turn, Tidings tidings) {

    void apply(ClockedCase matter) {
        long unpausedAt = matter.unpausedAt();
        for (CaseClock clock : matter.clocks()) {
            ServiceClock service = tidings.reckoning().find(clock, turn.now());
            if (service != null && !service.pauses().isEmpty() && !clock.isStopped()) {
                boolean ran = clock.runs(service);
                long earliest = Math.max(unpausedAt, clock.startedAt());
                service.pauses().forEach(pause -> apply(pause, clock, matter, earliest));
                tell(matter, clock, ran, clock.runs(service));
            }
        }
    }

    private void apply(ServiceClock.Pause pause, CaseClock clock, ClockedCase matter, long earliest) {
        boolean paused = clock.isPausedBy(pause);
        boolean ends = turn.picks(pause.until());
        if (ends) {
            matter.unpaused(turn.at());
        }
        if (paused ? ends && turn.at() >= clock.since() : turn.at() >= earliest && turn.picks(pause.from())) {
            tidings.reckoning().roll(clock, turn.at());
            clock.setPaused(pause, !paused);
        }
    }

    private void tell(ClockedCase matter, CaseClock clock, boolean ran, boolean runs) {
        if (ran != runs) {
            tidings.tell(matter, clock, runs ? ServiceLevel.Event.RESUMED : ServiceLevel.Event.PAUSED);
        }
    }
}
