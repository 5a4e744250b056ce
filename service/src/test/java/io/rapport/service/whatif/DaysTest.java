package io.rapport.service.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Span TWENTY_DAYS = new Span(MONDAY, MONDAY.plusDays(19));

    private final Days days = new Days();

    private void come(int day, int alerts) {
        for (int i = 0; i < alerts; i++) {
            days.add(MONDAY.plusDays(day));
        }
    }

    @Test
    void daysWithoutAnAlertCount() {
        // Given
        come(3, 7);
        come(4, 2);

        // When
        Days.Spread spread = days.spread(TWENTY_DAYS, day -> true);

        // Then
        assertThat(spread).isEqualTo(new Days.Spread(0, 0, 2, 7));
        assertThat(days.all()).isEqualTo(9);
    }

    @Test
    void aDayOfTheWeekIsLookedAtAlone() {
        // Given
        come(0, 4);
        come(1, 9);
        come(7, 6);
        come(14, 5);

        // When
        Days.Spread mondays = days.spread(TWENTY_DAYS, day -> day.getDayOfWeek() == DayOfWeek.MONDAY);

        // Then
        assertThat(mondays).isEqualTo(new Days.Spread(4, 5, 6, 6));
    }

    @Test
    void withoutSuchADayAllIsZero() {
        // When
        Days.Spread none = days.spread(TWENTY_DAYS, day -> false);

        // Then
        assertThat(none).isEqualTo(new Days.Spread(0, 0, 0, 0));
    }

    @Test
    void whatADeskCannotTakeUpWaits() {
        // Given
        come(0, 5);
        come(1, 3);
        come(3, 4);

        // When
        DeskLoad load = DeskLoad.of(days, new Span(MONDAY, MONDAY.plusDays(3)), 2);

        // Then
        assertThat(load.daysOver()).isEqualTo(0.75);
        assertThat(load.longestQueue()).as("3, 4, 2, 4").isEqualTo(4);
        assertThat(load.waiting()).isEqualTo(4);
    }

    @Test
    void aDeskThatCanDoWhatComesHasNoQueue() {
        // Given
        come(0, 5);

        // When
        DeskLoad load = DeskLoad.of(days, TWENTY_DAYS, 5);

        // Then
        assertThat(load).isEqualTo(new DeskLoad(0, 0, 0));
    }
}
