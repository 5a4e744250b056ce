package io.rapport.core.sla;

import static io.rapport.core.sla.Served.at;
import static io.rapport.core.sla.Served.set;
import static io.rapport.core.sla.Services.CUSTOMER;
import static io.rapport.core.sla.Services.OFFICE;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.hours;
import static io.rapport.core.sla.Services.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was consumed stays, the rest follows the set that holds. */
final class ChangesOfRulesTest {
    private static final String BEGIN = "2025-01-01T00:00";
    private static final String CHANGE = "2025-03-04T13:00";
    private static final long HOUR = 3_600_000L;
    private static final CaseService RESOLVE = service(clock("resolve", ClockKind.RESOLVE, 16, CUSTOMER));

    private static RuleBook changed(CaseService from, CaseService to) {
        return RuleBook.EMPTY.with(set(BEGIN, from)).with(set(CHANGE, to));
    }

    private static CaseService dayAndNight(int hours) {
        return service(
                new ServiceClock("resolve", ClockKind.RESOLVE, hours(hours), BusinessCalendar.always(), 1, List.of()));
    }

    @Test
    void whatWasConsumedStaysAndTheRestIsCountedByTheNewCalendar() {
        // When: 12 hours in the office, then 8 hours day and night
        Served served = new Served(changed(RESOLVE, dayAndNight(20)))
                .live("2025-03-03T09:00 complaint")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-04T21:00 BREACHED");
        assertThat(served.told.get(0).dueAt()).isEqualTo(Served.utc("2025-03-04T21:00"));
        assertThat(served.live("2025-03-31T01:00 resolution").last("resolve").consumed())
                .isEqualTo(12 * HOUR + 26 * 24 * HOUR + 12 * HOUR);
    }

    @Test
    void whatIsOverdueByTheNewTargetRunsOutAtTheChange() {
        // When
        Served served = new Served(changed(RESOLVE, dayAndNight(6)))
                .live("2025-03-03T09:00 complaint")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-04T13:00 BREACHED");
    }

    @Test
    void aLongerTargetIsGivenToWhatHasNotRunOut() {
        // When
        Served served = new Served(changed(RESOLVE, service(clock("resolve", ClockKind.RESOLVE, 24))))
                .live("2025-03-03T09:00 complaint")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-05T17:00 BREACHED");
    }

    @Test
    void theCloseOfADayFollowsTheSetThatHolds() {
        // Given
        CaseService third =
                service(new ServiceClock("resolve", ClockKind.RESOLVE, new Target.CloseOfDay(3), OFFICE, 1, List.of()));
        // When
        Served served = new Served(changed(RESOLVE, third))
                .live("2025-03-03T12:00 complaint")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-06T17:00 BREACHED");
    }

    @Test
    void aPauseIsOverWhereItsReasonIsNotKnown() {
        // When: two hours, a pause, and from the change on 14 hours
        Served served = new Served(changed(RESOLVE, service(clock("resolve", ClockKind.RESOLVE, 16))))
                .live("2025-03-03T09:00 complaint")
                .apply(at("2025-03-03T11:00", Kind.REPLY).attribute("customer", "yes"))
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-03T11:00 PAUSED", "2025-03-06T11:00 BREACHED");
    }

    @Test
    void aClockThatTheNewSetDoesNotHaveIsDroppedWithoutAWord() {
        // When
        Served served = new Served(changed(RESOLVE, CaseService.NONE))
                .live("2025-03-03T09:00 complaint", "2025-03-05T09:00 resolution")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).isEmpty();
    }

    @Test
    void aClockThatWasGoneForAWhileBeginsAnew() {
        // Given
        RuleBook book = changed(RESOLVE, CaseService.NONE).with(set("2025-03-04T14:00", RESOLVE));
        // When
        Served served = new Served(book)
                .live("2025-03-03T09:00 complaint", "2025-03-05T09:00 contact", "2025-03-05T10:00 contact")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines())
                .containsExactly(
                        "2025-03-03T09:00 resolve STARTED",
                        "2025-03-05T09:00 resolve STARTED",
                        "2025-03-06T17:00 resolve BREACHED");
    }

    @Test
    void aClockThatASetAddsBeginsWithTheNextTouchpoint() {
        // Given
        CaseService more = service(
                clock("resolve", ClockKind.RESOLVE, 16),
                clock("first", ClockKind.FIRST_REPLY, 4),
                clock("next", ClockKind.NEXT_REPLY, 4));
        // When
        Served served = new Served(changed(CaseService.NONE, more))
                .live("2025-03-03T09:00 complaint", "2025-03-05T10:00 reply", "2025-03-05T11:00 contact");
        // Then
        assertThat(served.lines()).containsExactly("2025-03-05T10:00 resolve STARTED", "2025-03-05T11:00 next STARTED");
    }

    @Test
    void aClockIsNotOlderThanItsSet() {
        // When
        Served served = new Served(changed(CaseService.NONE, RESOLVE))
                .apply(at("2025-03-03T09:00", Kind.COMPLAINT), "2025-03-04T15:00");
        // Then
        assertThat(served.last("resolve").startedAt()).isEqualTo(Served.utc(CHANGE));
    }

    @Test
    void theOrderOfClocksInASetDoesNotMatter() {
        // Given
        ServiceClock first = clock("first", ClockKind.FIRST_REPLY, 30);
        ServiceClock resolve = clock("resolve", ClockKind.RESOLVE, 16);
        // When
        Served served = new Served(changed(service(first, resolve), service(resolve, first)))
                .live("2025-03-03T09:00 complaint")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("first")).containsExactly("2025-03-06T15:00 BREACHED");
        assertThat(served.lines("resolve")).containsExactly("2025-03-04T17:00 BREACHED");
    }

    @Test
    void whatASetThatBecomesKnownAfterwardsMakesOverdueIsToldOnce() {
        // Given: the change becomes known two days after it
        Served served = new Served(changed(RESOLVE, dayAndNight(14)));
        Served before = new Served(RuleBook.EMPTY.with(set(BEGIN, service(clock("resolve", ClockKind.RESOLVE, 80)))));
        before.live("2025-03-03T09:00 complaint").until("2025-03-06T12:00");
        served.clocks.merge(before.clocks);
        // When
        served.until("2025-03-06T12:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-04T15:00 BREACHED");
    }

    @Test
    void atTheChangeTheNewSetDecides() {
        // When: the old target would be reached at the very change
        Served served = new Served(changed(
                        service(clock("resolve", ClockKind.RESOLVE, 12)),
                        service(clock("resolve", ClockKind.RESOLVE, 24))))
                .live("2025-03-03T09:00 complaint")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-05T17:00 BREACHED");
    }

    @Test
    void ofTwoSetsFromOneTimeOnlyTheGreaterVersionEverHolds() {
        // Given
        RuleBook book =
                changed(RESOLVE, RESOLVE).with(new RuleSet("0", Served.utc(CHANGE), List.of(), CaseService.NONE));
        // When
        Served served = new Served(book).live("2025-03-03T09:00 complaint").until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-04T17:00 BREACHED");
    }

    @Test
    void whatASetThatBecomesKnownAfterwardsDropsIsNotWaitedFor() {
        // Given: under the sets known now it would have run out before it was dropped
        RuleBook book = RuleBook.EMPTY
                .with(set(BEGIN, service(clock("resolve", ClockKind.RESOLVE, 2))))
                .with(set(CHANGE, CaseService.NONE));
        Served served = new Served(book);
        Served before = new Served(RESOLVE).live("2025-03-03T09:00 complaint");
        served.clocks.merge(before.clocks);
        // When
        served.wake(Served.utc("2025-03-06T12:00"));
        // Then
        assertThat(served.told).isEmpty();
        assertThat(served.clocks.cases().get(0).clocks()).isEmpty();
        assertThat(served.deadline()).isEqualTo(Long.MAX_VALUE);
    }
}
