package io.rapport.streams.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.streams.settings.AlertCommits;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommitPacerTest {
    private static final long MILLI = 1_000_000;
    private static final AlertCommits TENTH = new AlertCommits(true, 0.1, Duration.ofSeconds(10));

    private long now;
    private CommitPacer pacer = new CommitPacer(TENTH, () -> now);

    /** An alert comes, is committed at once, and that takes so long. */
    private void commit(long millis) {
        pacer.alerted();
        assertThat(pacer.isDue()).isTrue();
        now += millis * MILLI;
        pacer.committed(millis * MILLI);
    }

    /** The thread asks for records, and has none after so long. */
    private void waitForRecords(long millis) {
        now += millis * MILLI;
        pacer.polled(now - millis * MILLI, 0, 0);
    }

    /** A thread that takes a millisecond for a record has taken a thousand. */
    private void worksAMillisecondARecord() {
        pacer.polled(now, 1_000, 0);
        now += 1_000 * MILLI;
        pacer.polled(now, 1_000, 0);
    }

    private boolean isDueAfter(long millis) {
        now += millis * MILLI;
        return pacer.isDue();
    }

    @Test
    void withoutAnAlertNothingIsDue() {
        assertThat(isDueAfter(1_000_000)).isFalse();
    }

    @Test
    void theFirstAlertIsCommittedAtOnce() {
        // When
        pacer.alerted();

        // Then
        assertThat(pacer.isDue()).isTrue();
    }

    @Test
    void aBusyThreadCommitsAgainOnceTheShareIsEarned() {
        // Given
        pacer.committed(8 * MILLI);
        now += 80 * MILLI;
        commit(8);
        pacer.alerted();

        // When, Then
        assertThat(isDueAfter(79)).isFalse();
        assertThat(isDueAfter(1)).isTrue();
    }

    @Test
    void aThreadThatWaitsForRecordsEarnsSooner() {
        // Given
        pacer.committed(8 * MILLI);
        now += 80 * MILLI;
        commit(8);
        pacer.alerted();

        // When, Then
        waitForRecords(15);
        assertThat(pacer.isDue()).isFalse();
        waitForRecords(1);
        assertThat(pacer.isDue()).isTrue();
    }

    @Test
    void aCommitOfTheIntervalServesTheAlertThatWaits() {
        // Given
        commit(8);
        pacer.alerted();

        // When
        pacer.committed(5 * MILLI);

        // Then
        assertThat(isDueAfter(1_000_000)).isFalse();
    }

    @Test
    void anAbortedTransactionTakesItsAlertWithIt() {
        // Given
        pacer.alerted();

        // When
        pacer.dropped();

        // Then
        assertThat(pacer.isDue()).isFalse();
    }

    @Test
    void anAlertIsNotPutOffForLongerThanTold() {
        // Given
        pacer.committed(10_000 * MILLI);
        pacer.alerted();

        // When, Then
        assertThat(isDueAfter(9_999)).isFalse();
        assertThat(isDueAfter(1)).isTrue();
    }

    @Test
    void aThreadThatIsBehindByMoreThanAnAlertMayWaitDoesNotCommitForAlerts() {
        // Given
        worksAMillisecondARecord();
        pacer.alerted();

        // When
        pacer.polled(now, 0, 10_001);

        // Then
        assertThat(pacer.isDue()).isFalse();
    }

    @Test
    void aThreadThatIsBehindByLessCommits() {
        // Given
        worksAMillisecondARecord();
        pacer.alerted();

        // When
        pacer.polled(now, 0, 10_000);

        // Then
        assertThat(pacer.isDue()).isTrue();
    }

    @Test
    void howeverFarBehindAnAlertIsNotPutOffForLongerThanTold() {
        // Given
        worksAMillisecondARecord();
        pacer.alerted();
        pacer.polled(now, 0, 1_000_000);

        // When, Then
        assertThat(isDueAfter(9_999)).isFalse();
        assertThat(isDueAfter(1)).isTrue();
    }

    @Test
    void switchedOffNothingIsEverDue() {
        // Given
        pacer = new CommitPacer(AlertCommits.OFF, () -> now);

        // When
        pacer.alerted();

        // Then
        assertThat(isDueAfter(1_000_000)).isFalse();
    }

    /** Commits of a busy thread, now cheap, now dear, with an alert always waiting. */
    @Test
    void overTimeCommitsTakeTheShareAndNoMore() {
        // Given
        long seed = 4;
        Random chance = new Random(seed);
        long spent = 0;
        pacer.committed(5 * MILLI);

        // When
        while (now < 1_000_000 * MILLI) {
            now += MILLI;
            pacer.alerted();
            if (pacer.isDue()) {
                long cost = chance.nextInt(20) == 0 ? 100 : 1 + chance.nextInt(8);
                now += cost * MILLI;
                spent += cost * MILLI;
                pacer.committed(cost * MILLI);
            }
        }

        // Then
        assertThat((double) spent / now).as("seed " + seed).isCloseTo(0.1, within(0.015));
    }
}
