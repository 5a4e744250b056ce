package io.rapport.core.sla;

import static io.rapport.core.sla.Served.at;
import static io.rapport.core.sla.Served.utc;
import static io.rapport.core.sla.Services.CUSTOMER;
import static io.rapport.core.sla.Services.OFFICE;
import static io.rapport.core.sla.Services.PART;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.hours;
import static io.rapport.core.sla.Services.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that run until a case is resolved: paused, reopened, several at once, and the regulator's among them. */
final class ResolvingTest {
    private static final long HOUR = 3_600_000L;
    private static final CaseService RESOLVE = service(clock("resolve", ClockKind.RESOLVE, 16, CUSTOMER, PART));

    private static TouchpointBuilder reply(String time, String asks) {
        return at(time, Kind.REPLY).attribute(asks, "yes");
    }

    @Test
    void aPauseHoldsTheClockUp() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 complaint")
                .apply(reply("2025-03-05T11:00", "customer"))
                .until("2025-03-11T12:00")
                .live("2025-03-11T12:00 contact")
                .until("2025-03-21T00:00");
        // Then
        assertThat(served.lines("resolve"))
                .containsExactly("2025-03-05T11:00 PAUSED", "2025-03-11T12:00 RESUMED", "2025-03-13T10:00 BREACHED");
        assertThat(served.told.get(1).dueAt()).isEqualTo(utc("2025-03-06T17:00"));
        assertThat(served.told.get(1).consumed()).isEqualTo(2 * HOUR);
        assertThat(served.told.get(2).dueAt()).isEqualTo(utc("2025-03-13T10:00"));
    }

    @Test
    void aClockWaitsWhileAnyOfItsReasonsHolds() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 complaint")
                .apply(reply("2025-03-05T10:00", "customer"))
                .apply(reply("2025-03-05T11:00", "part"))
                .live("2025-03-05T12:00 contact", "2025-03-05T13:00 delivery");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-05T10:00 PAUSED", "2025-03-05T13:00 RESUMED");
        assertThat(served.last("resolve").consumed()).isEqualTo(HOUR);
    }

    @Test
    void whatIsResolvedWhilePausedIsMet() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 complaint")
                .apply(reply("2025-03-05T10:00", "customer"))
                .live("2025-03-31T12:00 resolution");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-05T10:00 PAUSED", "2025-03-31T12:00 MET");
        assertThat(served.last("resolve").consumed()).isEqualTo(HOUR);
        assertThat(served.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatIsReopenedRunsOnWithoutTheTimeBetween() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-03T09:00 complaint", "2025-03-04T11:00 resolution", "2025-03-12T09:00 reopening")
                .until("2025-03-21T00:00")
                .live("2025-03-21T12:00 resolution");
        // Then
        assertThat(served.lines("resolve"))
                .containsExactly(
                        "2025-03-04T11:00 MET",
                        "2025-03-12T09:00 RESUMED",
                        "2025-03-12T15:00 BREACHED",
                        "2025-03-21T12:00 MET_LATE");
    }

    @Test
    void aBreachThatWasToldIsNotToldAgain() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-03T09:00 complaint")
                .live("2025-03-05T09:30 resolution", "2025-03-05T10:00 reopening")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve"))
                .containsExactly("2025-03-04T17:00 BREACHED", "2025-03-05T09:30 MET_LATE", "2025-03-05T10:00 RESUMED");
    }

    @Test
    void underATopicItIsAnotherCase() {
        // Given
        Labels topic = new Labels(null, null, null, null, null, null, null, null, "parking", null);
        Served served =
                new Served(service(clock("resolve", ClockKind.RESOLVE, 16), clock("first", ClockKind.FIRST_REPLY, 4)));
        // When
        for (String each : List.of("03T09:00 COMPLAINT", "04T11:00 RESOLUTION", "12T09:00 COMPLAINT")) {
            String[] parts = each.split(" ", -1);
            long time = utc("2025-03-" + parts[0]);
            served.apply(TouchpointBuilder.touchpoint(each, "ann", time, Kind.valueOf(parts[1]))
                    .labels(topic));
        }
        served.until("2025-03-21T00:00");
        // Then
        assertThat(served.lines().subList(5, 9))
                .containsExactly(
                        "2025-03-12T09:00 resolve STARTED",
                        "2025-03-12T09:00 first STARTED",
                        "2025-03-12T13:00 first BREACHED",
                        "2025-03-13T17:00 resolve BREACHED");
    }

    @Test
    void aWarningComesAtItsShareOfTheTarget() {
        // Given
        ServiceClock warns = new ServiceClock("resolve", ClockKind.RESOLVE, hours(8), OFFICE, 0.75, List.of(CUSTOMER));
        // When
        Served served =
                new Served(service(warns)).live("2025-03-07T13:00 complaint").until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-10T11:00 WARNED", "2025-03-10T13:00 BREACHED");
        assertThat(served.told.get(1).consumed()).isEqualTo(6 * HOUR);
        assertThat(served.told.get(1).dueAt()).isEqualTo(utc("2025-03-10T13:00"));
    }

    @Test
    void severalClocksRunAtOnceTheRegulatorsByItsOwnCalendarAndWithoutPauses() {
        // Given
        Target eightWeeks = new Target.Elapsed(Duration.ofDays(56));
        Served served = new Served(service(
                clock("first", ClockKind.FIRST_REPLY, 4),
                clock("next", ClockKind.NEXT_REPLY, 8),
                clock("resolve", ClockKind.RESOLVE, 40, CUSTOMER),
                new ServiceClock("final", ClockKind.RESOLVE, eightWeeks, BusinessCalendar.always(), 0.5, List.of()),
                new ServiceClock("summary", ClockKind.RESOLVE, new Target.CloseOfDay(3), OFFICE, 1, List.of())));
        // When
        served.live("2025-03-07T10:00 complaint")
                .apply(reply("2025-03-07T12:00", "customer"))
                .until("2025-06-01T00:00");
        // Then
        assertThat(served.lines().subList(5, served.told.size()))
                .containsExactly(
                        "2025-03-07T12:00 first MET",
                        "2025-03-07T12:00 next MET",
                        "2025-03-07T12:00 resolve PAUSED",
                        "2025-03-12T17:00 summary BREACHED",
                        "2025-04-04T10:00 final WARNED",
                        "2025-05-02T10:00 final BREACHED");
    }

    @Test
    void theCloseOfADayMovesByTheTimeThatTheClockWaited() {
        // Given
        ServiceClock day = new ServiceClock(
                "resolve", ClockKind.RESOLVE, new Target.CloseOfDay(1), OFFICE, 0.5, List.of(CUSTOMER));
        // When: it waits for three hours of business time
        Served served = new Served(service(day))
                .live("2025-03-04T13:00 complaint")
                .apply(reply("2025-03-04T15:00", "customer"))
                .live("2025-03-05T10:00 contact")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve"))
                .containsExactly(
                        "2025-03-04T15:00 PAUSED",
                        "2025-03-05T10:00 RESUMED",
                        "2025-03-05T14:00 WARNED",
                        "2025-03-06T12:00 BREACHED");
    }

    @Test
    void ofManyCasesTheOldestAreForgotten() {
        // Given
        Served served = new Served(RESOLVE);
        // When
        for (int i = 0; i <= CaseClocks.MOST_CASES; i++) {
            long time = utc("2025-03-05T09:00") + i;
            served.apply(TouchpointBuilder.touchpoint("e" + i, "ann", time, Kind.COMPLAINT)
                    .caseId("c" + i));
        }
        // Then
        assertThat(served.clocks.size()).isEqualTo(CaseClocks.MOST_CASES);
        assertThat(served.clocks.find("case:c0")).isNull();
        assertThat(served.clocks.find("case:c1")).isNotNull();
    }

    @Test
    void casesAreForgottenAfterTheirTime() {
        // Given
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 complaint")
                .apply(at("2025-03-05T09:00", Kind.COMPLAINT).caseId("d"))
                .apply(at("2025-03-05T10:00", Kind.RESOLUTION).caseId("d"));
        // When
        served.clocks.forgetBefore(utc("2025-03-06T00:00"), utc("2025-03-05T09:00"));
        // Then
        assertThat(served.clocks.find("case:c")).isNotNull();
        assertThat(served.clocks.find("case:d")).isNull();
    }
}
