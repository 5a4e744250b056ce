package io.rapport.service.alertfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AlertBookTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final AlertRevision LATE = new AlertRevision(0, "late", "1");
    private static final AlertRevision RUDE = new AlertRevision(0, "rude", "2");

    private final AlertBook book = new AlertBook(Duration.ofSeconds(60));

    @Test
    void whatIsCommittedWhereItWasWrittenIsNoLongerOpen() {
        // Given
        assertThat(book.written(LATE, 5)).isTrue();

        // When
        book.committed(LATE, 5);
        book.committedThrough(0, 7, SECOND);

        // Then
        assertThat(book.size()).isZero();
        assertThat(book.withdrawn(1000 * SECOND)).isEmpty();
    }

    @Test
    void whatWasAbortedAndIsWrittenAgainIsToldOnceAndConfirmedThere() {
        // Given
        book.written(LATE, 5);
        book.committedThrough(0, 7, SECOND);

        // When
        boolean again = book.written(LATE, 8);
        book.committed(LATE, 8);
        book.committedThrough(0, 10, 2 * SECOND);

        // Then
        assertThat(again).isFalse();
        assertThat(book.withdrawn(1000 * SECOND)).isEmpty();
    }

    @Test
    void whatWasAbortedAndDoesNotComeAgainIsWithdrawnAfterTheWaitAndNotBefore() {
        // Given
        book.written(LATE, 5);
        book.written(RUDE, 9);
        book.committedThrough(0, 7, 100 * SECOND);

        // When, Then
        assertThat(book.withdrawn(159 * SECOND)).isEmpty();
        assertThat(book.withdrawn(160 * SECOND)).containsExactly(LATE);
        assertThat(book.size()).as("one is undecided").isEqualTo(1);
    }

    @Test
    void whatIsWrittenAgainIntoAnOpenTransactionIsWaitedForAnew() {
        // Given
        book.written(LATE, 5);
        book.committedThrough(0, 7, SECOND);

        // When
        book.written(LATE, 8);

        // Then
        assertThat(book.withdrawn(1000 * SECOND)).isEmpty();
        assertThat(book.size()).isEqualTo(1);
    }

    @Test
    void anotherRevisionOfTheSameAlertConfirmsOnlyItself() {
        // Given
        book.written(LATE, 5);
        book.written(new AlertRevision(0, "late", "other"), 6);

        // When
        book.committed(new AlertRevision(0, "late", "other"), 6);

        // Then
        assertThat(book.size()).isEqualTo(1);
    }

    @Test
    void whatTheReaderOfCommittedRecordsSawFirstIsNoNewsToTheOther() {
        // Given
        book.committed(LATE, 5);

        // When
        boolean before = book.written(RUDE, 4);
        boolean news = book.written(LATE, 5);

        // Then
        assertThat(news).isFalse();
        assertThat(before).isTrue();
    }

    @Test
    void whatIsKnownToBeAbortedIsNeverShown() {
        // Given
        book.committedThrough(0, 7, SECOND);

        // When
        boolean news = book.written(LATE, 5);

        // Then
        assertThat(news).isFalse();
        assertThat(book.size()).isZero();
    }

    @Test
    void partitionsAreDecidedApart() {
        // Given
        book.written(new AlertRevision(1, "late", "1"), 5);

        // When
        book.committedThrough(0, 7, SECOND);

        // Then
        assertThat(book.withdrawn(1000 * SECOND)).isEmpty();
    }
}
