package io.rapport.streams.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiringPaceTest {
    private static final long MILLI = 1_000_000;

    private long now = 7 * MILLI;
    private final FiringPace pace = new FiringPace(() -> now);

    @Test
    void manyAtOnceStopAfterTwentyFiveMillis() {
        // When
        int fired = fire(MILLI);

        // Then
        assertThat(fired).isEqualTo(25);
    }

    @Test
    void whileTouchpointsWaitFiringTakesAThirdOfTheTime() {
        // Given
        fire(MILLI);
        long start = now;
        int fired = 0;

        // When
        while (now < start + 3_000 * MILLI) {
            now += MILLI / 10;
            fired += fire(MILLI);
        }

        // Then
        assertThat(fired).isBetween(990, 1_010);
    }

    @Test
    void aLongWaitEarnsNoMoreThanWhatFiresAtOnce() {
        // Given
        fire(MILLI);
        now += 3_600_000 * MILLI;

        // When
        int fired = fire(MILLI);

        // Then
        assertThat(fired).isEqualTo(25);
    }

    @Test
    void aStallIsMadeUpForWithinATenthOfASecond() {
        // Given
        pace.begin();
        now += 60_000 * MILLI;
        pace.fired();
        now += 51 * MILLI;

        // When
        int fired = fire(MILLI);

        // Then
        assertThat(fired).isPositive();
    }

    /** Fires as many as there is time for, each of which takes so long. */
    private int fire(long nanosEach) {
        int fired = 0;
        pace.begin();
        while (pace.hasTime()) {
            now += nanosEach;
            pace.fired();
            fired++;
        }
        return fired;
    }
}
