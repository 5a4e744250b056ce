package io.rapport.core.sla;

import static io.rapport.core.sla.Served.at;
import static io.rapport.core.sla.Served.utc;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.hours;
import static io.rapport.core.sla.Services.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that run until we reply. */
final class ReplyingTest {
    private static final long HOUR = 3_600_000L;
    private static final CaseService FIRST = service(clock("first", ClockKind.FIRST_REPLY, 1));
    private static final CaseService NEXT = service(clock("next", ClockKind.NEXT_REPLY, 4));

    private static TouchpointBuilder thanks(String time) {
        return at(time, Kind.CONTACT).attribute("thanks", "yes");
    }

    @Test
    void anHourFromFridayAfternoonRunsOutOnMonday() {
        // When
        Served served = new Served(FIRST).live("2025-03-07T16:30 complaint").until("2025-03-12T00:00");
        // Then
        assertThat(served.lines()).containsExactly("2025-03-07T16:30 first STARTED", "2025-03-10T09:30 first BREACHED");
        assertThat(served.told.get(0))
                .isEqualTo(new ServiceLevel(
                        "ann",
                        "case:c",
                        "first",
                        ServiceLevel.Event.STARTED,
                        utc("2025-03-07T16:30"),
                        utc("2025-03-07T16:30"),
                        utc("2025-03-10T09:30"),
                        0));
        assertThat(served.last("first").consumed()).isEqualTo(HOUR);
        assertThat(served.last("first").dueAt()).isEqualTo(utc("2025-03-10T09:30"));
    }

    @Test
    void theFirstReplyMeetsItsClockAndNoOtherStartsIt() {
        // When
        Served served = new Served(FIRST)
                .live("2025-03-05T10:00 complaint", "2025-03-05T10:30 reply", "2025-03-05T11:00 contact")
                .live("2025-03-05T12:00 resolution", "2025-03-05T13:00 reopening")
                .until("2025-03-12T00:00");
        // Then
        assertThat(served.lines()).containsExactly("2025-03-05T10:00 first STARTED", "2025-03-05T10:30 first MET");
        assertThat(served.last("first").consumed()).isEqualTo(HOUR / 2);
    }

    @Test
    void aResolutionIsAReplyAndOneThatFailedIsNot() {
        // When
        Served served = new Served(FIRST)
                .live("2025-03-05T10:00 complaint")
                .apply(at("2025-03-05T10:10", Kind.RESOLUTION).result(Result.FAILED))
                .apply(at("2025-03-05T10:20", Kind.RESOLUTION));
        // Then
        assertThat(served.lines("first")).containsExactly("2025-03-05T10:20 MET");
    }

    @Test
    void theNextReplyIsDueFromTheOldestMessageThatWasNotAnswered() {
        // When
        Served served = new Served(NEXT)
                .live("2025-03-05T09:00 complaint", "2025-03-05T10:00 reply")
                .live("2025-03-05T11:00 contact", "2025-03-05T12:00 enquiry", "2025-03-05T14:00 contact")
                .until("2025-03-06T00:00")
                .live("2025-03-06T10:00 reply");
        // Then
        assertThat(served.lines())
                .containsExactly(
                        "2025-03-05T09:00 next STARTED",
                        "2025-03-05T10:00 next MET",
                        "2025-03-05T11:00 next STARTED",
                        "2025-03-05T15:00 next BREACHED",
                        "2025-03-06T10:00 next MET_LATE");
        assertThat(served.last("next").consumed()).isEqualTo(7 * HOUR);
        assertThat(served.last("next").dueAt()).isEqualTo(utc("2025-03-05T15:00"));
    }

    @Test
    void thanksStartNothingBeforeTheResolutionOrAfterIt() {
        // When
        Served served = new Served(NEXT)
                .live("2025-03-05T09:00 complaint", "2025-03-05T10:00 reply")
                .apply(thanks("2025-03-05T11:00"))
                .live("2025-03-05T12:00 resolution", "2025-03-05T13:00 contact")
                .until("2025-03-12T00:00");
        // Then
        assertThat(served.lines("next")).containsExactly("2025-03-05T10:00 MET");
    }

    @Test
    void thanksDoNotTakeBackAQuestion() {
        // When
        Served served = new Served(NEXT)
                .live("2025-03-05T09:00 complaint")
                .apply(thanks("2025-03-05T10:00"))
                .until("2025-03-12T00:00");
        // Then
        assertThat(served.lines("next")).containsExactly("2025-03-05T13:00 BREACHED");
    }

    @Test
    void aConditionThatFailsPicksNoThanks() {
        // Given
        Selector broken = Selector.of(Kind.CONTACT).and(facts -> {
            throw new ConditionFailedException("no such attribute");
        });
        Served served = new Served(new CaseService(NEXT.clocks(), broken));
        // When
        served.live("2025-03-05T09:00 complaint", "2025-03-05T10:00 reply", "2025-03-05T11:00 contact");
        // Then
        assertThat(served.last("next").event()).isEqualTo(ServiceLevel.Event.STARTED);
        assertThat(served.last("next").startedAt()).isEqualTo(utc("2025-03-05T11:00"));
    }

    @Test
    void messagesOnNoOpenCaseStartNothing() {
        // When
        Served served = new Served(NEXT).live("2025-03-05T09:00 contact", "2025-03-05T09:30 resolution");
        // Then
        assertThat(served.told).isEmpty();
        assertThat(served.clocks.isEmpty()).isTrue();
    }

    @Test
    void clocksFollowTheClockOnTheWallAcrossAChange() {
        // Given
        ServiceClock berlin = new ServiceClock(
                "first", ClockKind.FIRST_REPLY, hours(1), Services.office(ZoneId.of("Europe/Berlin")), 1, List.of());
        // When: summer time begins on 2025-03-30
        Served served =
                new Served(service(berlin)).live("2025-03-28T15:30 complaint").until("2025-04-10T00:00");
        // Then
        assertThat(served.lines("first")).containsExactly("2025-03-31T07:30 BREACHED");
    }
}
