package io.rapport.streams.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.streams.settings.TimeSettings;
import org.junit.jupiter.api.Test;

class TaskTimeTest {
    private static final long START = 1_000_000;
    private static final long WARM = START + 10_000;

    private static TaskTime started(TimeSettings settings) {
        return new TaskTime(settings, START);
    }

    @Test
    void liveTimeOfRecordsIsHeldBackToTheWallClock() {
        assertThat(started(TimeSettings.LIVE).afterRecord(START + 60_000, START + 1))
                .isEqualTo(START + 1);
    }

    @Test
    void replayTakesTheTimeOfRecordsAsItIs() {
        assertThat(started(TimeSettings.EVENT).afterRecord(START + 60_000, START + 1))
                .isEqualTo(START + 60_000);
    }

    @Test
    void olderRecordDoesNotTurnTimeBack() {
        // Given
        TaskTime time = started(TimeSettings.EVENT);
        time.afterRecord(500, START);

        // When, Then
        assertThat(time.afterRecord(400, START)).isEqualTo(500);
    }

    @Test
    void wallClockTakesOverOnlyFromAnIdleTask() {
        // Given
        TaskTime time = started(TimeSettings.LIVE);
        time.afterRecord(WARM - 5_000, WARM);

        // When, Then
        assertThat(time.afterTick(WARM + 249)).isEqualTo(WARM - 5_000);
        assertThat(time.afterTick(WARM + 250)).isEqualTo(WARM + 250);
    }

    @Test
    void wallClockWaitsForRecordsAfterTheStart() {
        // Given
        TaskTime time = started(TimeSettings.LIVE);

        // When, Then
        assertThat(time.afterTick(START + 4_999)).isEqualTo(Long.MIN_VALUE);
        assertThat(time.afterTick(START + 5_000)).isEqualTo(START + 5_000);
    }
}
