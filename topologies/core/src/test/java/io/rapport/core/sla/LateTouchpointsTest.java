package io.rapport.core.sla;

import static io.rapport.core.sla.Served.at;
import static io.rapport.core.sla.Served.utc;
import static io.rapport.core.sla.Services.CUSTOMER;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import org.junit.jupiter.api.Test;

/** A touchpoint that comes in after its time counts from its time, and nothing is told in the past or taken back. */
final class LateTouchpointsTest {
    private static final long HOUR = 3_600_000L;
    private static final CaseService FIRST = service(clock("first", ClockKind.FIRST_REPLY, 4));
    private static final CaseService NEXT = service(clock("next", ClockKind.NEXT_REPLY, 4));
    private static final CaseService RESOLVE = service(clock("resolve", ClockKind.RESOLVE, 16, CUSTOMER));

    @Test
    void whatIsOverdueWhenItBecomesKnownIsToldThen() {
        // When
        Served served = new Served(FIRST).apply(at("2025-03-05T09:00", Kind.COMPLAINT), "2025-03-06T12:00");
        // Then
        assertThat(served.lines()).containsExactly("2025-03-06T12:00 first STARTED", "2025-03-06T12:00 first BREACHED");
        assertThat(served.last("first").dueAt()).isEqualTo(utc("2025-03-05T13:00"));
        assertThat(served.last("first").consumed()).isEqualTo(11 * HOUR);
    }

    @Test
    void aLateReplyCountsFromItsTime() {
        // When
        Served served = new Served(FIRST)
                .live("2025-03-05T09:00 complaint")
                .apply(at("2025-03-05T10:00", Kind.REPLY), "2025-03-05T12:00");
        // Then
        assertThat(served.lines("first")).containsExactly("2025-03-05T12:00 MET");
        assertThat(served.last("first").consumed()).isEqualTo(HOUR);
        assertThat(served.last("first").dueAt()).isEqualTo(utc("2025-03-05T13:00"));
    }

    @Test
    void aBreachThatWasToldIsNeverUntold() {
        // When
        Served served = new Served(FIRST)
                .live("2025-03-05T09:00 complaint")
                .apply(at("2025-03-05T10:00", Kind.REPLY), "2025-03-05T15:00");
        // Then
        assertThat(served.lines("first")).containsExactly("2025-03-05T13:00 BREACHED", "2025-03-05T15:00 MET_LATE");
        assertThat(served.last("first").consumed()).isEqualTo(HOUR);
    }

    @Test
    void anEarlierMessageMakesTheNextReplyDueEarlier() {
        // When
        Served served = new Served(NEXT)
                .live("2025-03-05T09:00 complaint", "2025-03-05T09:30 reply", "2025-03-05T12:00 contact")
                .apply(at("2025-03-05T11:00", Kind.CONTACT), "2025-03-05T13:00")
                .until("2025-03-06T00:00");
        // Then
        assertThat(served.last("next").at()).isEqualTo(utc("2025-03-05T15:00"));
        assertThat(served.last("next").startedAt()).isEqualTo(utc("2025-03-05T11:00"));
    }

    @Test
    void aMessageFromBeforeTheReplyIsAnswered() {
        // When
        Served served = new Served(NEXT)
                .live("2025-03-05T09:00 complaint", "2025-03-05T12:00 reply")
                .apply(at("2025-03-05T11:00", Kind.CONTACT), "2025-03-05T13:00");
        // Then
        assertThat(served.last("next").event()).isEqualTo(ServiceLevel.Event.MET);
        assertThat(served.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aLateReplyDoesNotAnswerWhatWasSaidAfterIt() {
        // When
        Served served = new Served(NEXT)
                .live("2025-03-05T09:00 complaint", "2025-03-05T11:00 contact")
                .apply(at("2025-03-05T10:00", Kind.REPLY), "2025-03-05T12:00")
                .until("2025-03-06T00:00");
        // Then
        assertThat(served.lines())
                .containsExactly(
                        "2025-03-05T09:00 next STARTED",
                        "2025-03-05T12:00 next MET",
                        "2025-03-05T12:00 next STARTED",
                        "2025-03-05T15:00 next BREACHED");
    }

    @Test
    void aReplyBeforeTheLateOpeningIsTheFirst() {
        // Given: a second complaint came in before the first one
        Served served = new Served(FIRST).live("2025-03-05T12:00 complaint");
        served.apply(at("2025-03-05T11:00", Kind.REPLY), "2025-03-05T12:30");
        // When
        served.apply(at("2025-03-05T10:00", Kind.COMPLAINT), "2025-03-05T13:00");
        // Then
        assertThat(served.last("first").event()).isEqualTo(ServiceLevel.Event.MET);
        assertThat(served.last("first").startedAt()).isEqualTo(utc("2025-03-05T10:00"));
    }

    @Test
    void aLateOpeningLengthensWhatRuns() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 reopening")
                .apply(at("2025-03-04T16:00", Kind.COMPLAINT), "2025-03-05T12:00")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-06T16:00 BREACHED");
        assertThat(served.last("resolve").startedAt()).isEqualTo(utc("2025-03-04T16:00"));
    }

    @Test
    void aLateResolutionBeforeTheReopeningTakesTheTimeBetweenOut() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-03T09:00 complaint", "2025-03-04T13:00 reopening")
                .apply(at("2025-03-04T09:00", Kind.RESOLUTION), "2025-03-04T14:00")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-05T13:00 BREACHED");
    }

    @Test
    void aCaseThatComesInResolvedHasNoClocks() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T12:00 resolution")
                .apply(at("2025-03-05T09:00", Kind.COMPLAINT), "2025-03-05T13:00");
        // Then
        assertThat(served.told).isEmpty();
    }

    @Test
    void aLateEndOfAPauseThatBeganAfterItEndsNothing() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 complaint")
                .apply(at("2025-03-05T11:00", Kind.REPLY).attribute("customer", "yes"))
                .apply(at("2025-03-05T10:00", Kind.CONTACT), "2025-03-05T12:00");
        // Then
        assertThat(served.last("resolve").event()).isEqualTo(ServiceLevel.Event.PAUSED);
    }

    @Test
    void aPauseThatIsOverWhenItComesInIsNone() {
        // When
        Served served = new Served(RESOLVE)
                .live("2025-03-05T09:00 complaint", "2025-03-05T11:00 contact")
                .apply(at("2025-03-05T10:00", Kind.REPLY).attribute("customer", "yes"), "2025-03-05T12:00");
        // Then
        assertThat(served.lines("resolve")).isEmpty();
    }
}
