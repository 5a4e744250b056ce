package io.rapport.core.sla;

import static io.rapport.core.sla.Served.at;
import static io.rapport.core.sla.Served.utc;
import static io.rapport.core.sla.Services.CLOSED;
import static io.rapport.core.sla.Services.CUSTOMER;
import static io.rapport.core.sla.Services.OFFICE;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.hours;
import static io.rapport.core.sla.Services.service;
import static io.rapport.core.sla.Services.untilClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that something else than a resolution stops, as when the matter is closed. */
final class OwnEndsTest {
    private static final long HOUR = 3_600_000L;
    private static final CaseService BOTH = service(
            clock("resolve", ClockKind.RESOLVE, 16), untilClosed(clock("close", ClockKind.RESOLVE, 24, CUSTOMER)));

    private static TouchpointBuilder closed(String time) {
        return at(time, Kind.OTHER).attribute("closed", "yes");
    }

    @Test
    void itRunsThroughTheResolutionUntilItsOwnEnd() {
        // When
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint", "2025-03-03T11:00 resolution")
                .apply(closed("2025-03-04T10:00"))
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-03T11:00 MET");
        assertThat(served.lines("close")).containsExactly("2025-03-04T10:00 MET");
        assertThat(served.last("close").consumed()).isEqualTo(9 * HOUR);
    }

    @Test
    void itRunsOutOnACaseThatIsResolved() {
        // When
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint", "2025-03-03T11:00 resolution")
                .until("2025-03-10T00:00")
                .apply(closed("2025-03-10T10:00"));
        // Then
        assertThat(served.lines("close")).containsExactly("2025-03-05T17:00 BREACHED", "2025-03-10T10:00 MET_LATE");
    }

    @Test
    void itIsKeptAndStoppedWhenTheCaseItselfIsForgotten() {
        // Given
        Served served = new Served(BOTH).live("2025-03-03T09:00 complaint", "2025-03-03T11:00 resolution");
        served.clocks.forgetBefore(utc("2025-03-04T00:00"), utc("2025-03-01T00:00"));
        served.forgetCases();
        // When
        served.apply(closed("2025-03-04T10:00"));
        // Then
        assertThat(served.lines("close")).containsExactly("2025-03-04T10:00 MET");
        served.clocks.forgetBefore(utc("2025-03-04T00:00"), utc("2025-03-01T00:00"));
        assertThat(served.clocks.isEmpty()).isTrue();
    }

    @Test
    void itPausesBySelectorsAloneAlsoWhenResolved() {
        // When: 2 hours, a pause of 6, an hour
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint")
                .apply(at("2025-03-03T11:00", Kind.REPLY).attribute("customer", "yes"))
                .live("2025-03-03T12:00 resolution", "2025-03-04T09:00 contact")
                .apply(closed("2025-03-04T10:00"));
        // Then
        assertThat(served.lines("close"))
                .containsExactly("2025-03-03T11:00 PAUSED", "2025-03-04T09:00 RESUMED", "2025-03-04T10:00 MET");
        assertThat(served.last("close").consumed()).isEqualTo(3 * HOUR);
    }

    @Test
    void aReopeningBeforeItsEndIsNothingToIt() {
        // When
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint", "2025-03-03T11:00 resolution", "2025-03-04T09:00 reopening")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("close")).containsExactly("2025-03-05T17:00 BREACHED");
    }

    @Test
    void aReopeningAfterItsEndLetsItRunOn() {
        // When: 8 hours, closed without a resolution, and 16 from Thursday on
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint")
                .apply(closed("2025-03-03T17:00"))
                .live("2025-03-06T09:00 reopening")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("close"))
                .containsExactly("2025-03-03T17:00 MET", "2025-03-06T09:00 RESUMED", "2025-03-07T17:00 BREACHED");
    }

    @Test
    void anEndThatComesInAfterTheReopeningTakesOutTheTimeBetween() {
        // When
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint", "2025-03-03T11:00 resolution", "2025-03-04T11:00 reopening")
                .apply(closed("2025-03-03T12:00"), "2025-03-04T12:00")
                .until("2025-03-31T00:00");
        // Then: 3 hours before, 21 from Tuesday 11:00 on
        assertThat(served.lines("close")).containsExactly("2025-03-06T16:00 BREACHED");
    }

    @Test
    void aComplaintFromBeforeItsEndDoesNotStartItAgain() {
        // When
        Served served = new Served(BOTH)
                .live("2025-03-03T09:00 complaint")
                .apply(closed("2025-03-03T12:00"))
                .apply(at("2025-03-03T10:00", Kind.COMPLAINT), "2025-03-03T13:00")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("close")).containsExactly("2025-03-03T12:00 MET");
    }

    @Test
    void onlyAResolutionCanBeReplaced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> untilClosed(clock("first", ClockKind.FIRST_REPLY, 4)))
                .withMessage("until is only for a clock that waits for a resolution");
        assertThat(new ServiceClock(
                                "close", ClockKind.RESOLVE, hours(1), OFFICE, 1, List.of(), Condition.ALWAYS, CLOSED)
                        .hasOwnEnd())
                .isTrue();
    }
}
