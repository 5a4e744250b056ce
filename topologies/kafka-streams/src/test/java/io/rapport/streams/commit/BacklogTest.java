package io.rapport.streams.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Backlog backlog = new Backlog();

    @Test
    void nothingIsKnownBeforeTheFirstRecordsHaveBeenWorkedOn() {
        // When
        backlog.polled(0, 10, 50, 1_000_000);

        // Then
        assertThat(backlog.nanos()).isZero();
    }

    @Test
    void whatWaitsTakesAsLongAsWhatWasWorkedOn() {
        // Given
        backlog.polled(0, 10, 50, 0);

        // When
        backlog.polled(510, 900, 50, 7);

        // Then
        assertThat(backlog.nanos()).isEqualTo(7 * 10);
    }

    @Test
    void workOnTheSameRecordsGoesOnOverPollsThatBringNone() {
        // Given
        backlog.polled(0, 10, 50, 0);
        backlog.polled(260, 300, 0, 0);

        // When
        backlog.polled(550, 600, 1, 7);

        // Then
        assertThat(backlog.nanos()).isEqualTo(7 * 10);
    }

    @Test
    void whatIsQuickerOrSlowerForLongIsExpectedToStaySo() {
        // Given
        backlog.polled(0, 0, 10, 0);
        backlog.polled(1_000, 1_000, 10, 1);

        // When
        for (long poll = 0; poll < 100; poll++) {
            long now = 1_000 + 10 * (poll + 1);
            backlog.polled(now, now, 10, 1);
        }

        // Then
        assertThat(backlog.nanos()).isCloseTo(1, within(0.01));
    }
}
