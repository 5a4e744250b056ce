package io.rapport.core.sla;

import static io.rapport.core.sla.Served.at;
import static io.rapport.core.sla.Served.set;
import static io.rapport.core.sla.Served.utc;
import static io.rapport.core.sla.Services.CUSTOMER;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.onUrgent;
import static io.rapport.core.sla.Services.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.TouchpointBuilder;
import org.junit.jupiter.api.Test;

/** Clocks that run on some cases only: which, is what the latest touchpoint says that says anything. */
final class ConditionalClocksTest {
    private static final CaseService PLAIN = service(clock("resolve", ClockKind.RESOLVE, 16, CUSTOMER));
    private static final CaseService RESOLVE = service(onUrgent(clock("resolve", ClockKind.RESOLVE, 16, CUSTOMER)));
    private static final CaseService REPLIES = service(
            onUrgent(clock("first", ClockKind.FIRST_REPLY, 4)), onUrgent(clock("next", ClockKind.NEXT_REPLY, 4)));

    private static TouchpointBuilder urgent(String time, Kind kind) {
        return at(time, kind).attribute("urgent", "yes");
    }

    private static TouchpointBuilder calm(String time, Kind kind) {
        return at(time, kind).attribute("urgent", "no");
    }

    @Test
    void aClockIsToldOfOnlyWhereItsConditionHolds() {
        // When
        Served calm = new Served(RESOLVE).apply(calm("2025-03-03T09:00", Kind.COMPLAINT));
        Served urgent = new Served(RESOLVE).apply(urgent("2025-03-03T09:00", Kind.COMPLAINT));
        Served silent = new Served(RESOLVE).apply(at("2025-03-03T09:00", Kind.COMPLAINT));
        // Then
        assertThat(calm.until("2025-03-31T00:00").lines()).isEmpty();
        assertThat(silent.until("2025-03-31T00:00").lines()).isEmpty();
        assertThat(urgent.until("2025-03-31T00:00").lines())
                .containsExactly("2025-03-03T09:00 resolve STARTED", "2025-03-04T17:00 resolve BREACHED");
    }

    @Test
    void aTouchpointThatDoesNotSayChangesNothing() {
        // When
        Served served = new Served(RESOLVE)
                .apply(urgent("2025-03-03T09:00", Kind.COMPLAINT))
                .live("2025-03-03T10:00 contact", "2025-03-03T11:00 resolution");
        // Then
        assertThat(served.lines("resolve")).containsExactly("2025-03-03T11:00 MET");
    }

    @Test
    void oneThatComesToApplyCountsFromTheOpeningWithItsPauses() {
        // When: 2 hours, a pause until Wednesday 10:00, then 14 hours
        Served served = new Served(RESOLVE)
                .apply(calm("2025-03-03T09:00", Kind.COMPLAINT))
                .apply(at("2025-03-03T11:00", Kind.REPLY).attribute("customer", "yes"))
                .live("2025-03-05T10:00 contact")
                .apply(urgent("2025-03-06T12:00", Kind.OTHER))
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines())
                .containsExactly("2025-03-06T12:00 resolve STARTED", "2025-03-06T16:00 resolve BREACHED");
        assertThat(served.told.get(0).startedAt()).isEqualTo(utc("2025-03-03T09:00"));
        assertThat(served.told.get(0).dueAt()).isEqualTo(utc("2025-03-06T16:00"));
    }

    @Test
    void oneThatComesToApplyWhileItWaitsSaysSo() {
        // When
        Served served = new Served(RESOLVE)
                .apply(calm("2025-03-03T09:00", Kind.COMPLAINT))
                .apply(at("2025-03-03T11:00", Kind.REPLY).attribute("customer", "yes"))
                .apply(urgent("2025-03-06T12:00", Kind.OTHER));
        // Then
        assertThat(served.lines())
                .containsExactly("2025-03-06T12:00 resolve STARTED", "2025-03-06T12:00 resolve PAUSED");
    }

    @Test
    void oneThatComesToApplyWhenItIsOverdueHasRunOutEvenIfItIsStoppedThen() {
        // When
        Served served = new Served(RESOLVE)
                .apply(calm("2025-03-03T09:00", Kind.COMPLAINT))
                .apply(urgent("2025-03-06T12:00", Kind.RESOLUTION));
        // Then
        assertThat(served.lines())
                .containsExactly(
                        "2025-03-06T12:00 resolve STARTED",
                        "2025-03-06T12:00 resolve BREACHED",
                        "2025-03-06T12:00 resolve MET_LATE");
        assertThat(served.told.get(1).dueAt()).isEqualTo(utc("2025-03-04T17:00"));
    }

    @Test
    void oneThatAppliesNoMoreIsDroppedWithoutAWordAndWhatWasToldIsNotToldAgain() {
        // When
        Served served = new Served(RESOLVE)
                .apply(urgent("2025-03-03T09:00", Kind.COMPLAINT))
                .apply(calm("2025-03-05T09:00", Kind.OTHER))
                .apply(urgent("2025-03-06T09:00", Kind.OTHER))
                .apply(calm("2025-03-06T10:00", Kind.OTHER))
                .live("2025-03-06T11:00 resolution");
        // Then
        assertThat(served.lines())
                .containsExactly(
                        "2025-03-03T09:00 resolve STARTED",
                        "2025-03-04T17:00 resolve BREACHED",
                        "2025-03-06T09:00 resolve STARTED");
    }

    @Test
    void theAnswerOfTheLatestTouchpointHoldsNotOfTheOneThatComesLast() {
        // When
        Served served = new Served(RESOLVE)
                .apply(urgent("2025-03-03T09:00", Kind.COMPLAINT))
                .apply(calm("2025-03-03T12:00", Kind.OTHER))
                .apply(urgent("2025-03-03T11:00", Kind.OTHER), "2025-03-03T13:00")
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines()).containsExactly("2025-03-03T09:00 resolve STARTED");
    }

    @Test
    void theAnswerHoldsForAClockThatHasBeenMetAndBeginsAgain() {
        // When
        Served served = new Served(REPLIES)
                .apply(urgent("2025-03-03T09:00", Kind.COMPLAINT))
                .live("2025-03-03T10:00 reply", "2025-03-03T11:00 contact");
        served.sleep();
        served.until("2025-03-31T00:00");
        // Then
        assertThat(served.lines("next")).containsExactly("2025-03-03T10:00 MET", "2025-03-03T15:00 BREACHED");
        assertThat(served.lines("first")).containsExactly("2025-03-03T10:00 MET");
    }

    @Test
    void whatWasDoneBeforeItAppliedIsNotTold() {
        // When
        Served served = new Served(REPLIES)
                .apply(calm("2025-03-03T09:00", Kind.COMPLAINT))
                .live("2025-03-03T10:00 reply")
                .apply(urgent("2025-03-03T11:00", Kind.OTHER))
                .until("2025-03-31T00:00");
        // Then
        assertThat(served.lines()).isEmpty();
    }

    @Test
    void aSetWithoutTheConditionTellsOfItFromItsBeginning() {
        // Given: under the condition it would have run out on the 4th
        RuleBook book = RuleBook.EMPTY.with(set("2025-01-01T00:00", RESOLVE)).with(set("2025-03-05T13:00", PLAIN));
        // When
        Served served =
                new Served(book).apply(calm("2025-03-03T09:00", Kind.COMPLAINT)).until("2025-03-31T00:00");
        // Then
        assertThat(served.lines()).containsExactly("2025-03-05T13:00 resolve BREACHED");
    }

    @Test
    void clocksWithoutConditionsAddNoBytes() {
        // When
        int plain = new Served(PLAIN)
                .apply(calm("2025-03-03T09:00", Kind.COMPLAINT))
                .bytes()
                .length;
        int asked = new Served(RESOLVE)
                .apply(calm("2025-03-03T09:00", Kind.COMPLAINT))
                .bytes()
                .length;
        // Then
        assertThat(asked - plain).isBetween(7, 9);
    }
}
