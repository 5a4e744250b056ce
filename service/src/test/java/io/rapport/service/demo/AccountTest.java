package io.rapport.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Trigger;
import io.rapport.core.screening.RejectReason;
import io.rapport.streams.meter.Counts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Counts MANY = new Counts(
            new Counts.Touchpoints(
                    1_234_567_890,
                    4,
                    1_234_000_000,
                    99_999_999,
                    567_000,
                    Map.of(RejectReason.TOO_MANY_ATTRIBUTES, 890L)),
            Counts.NONE.commands(),
            88_888_888,
            Map.of("broken-promise", 77_777_777L),
            Map.of(Trigger.RAISED, 77_777_777L, Trigger.REMINDED, 11_111_111L),
            Map.of(),
            Map.of(),
            0);

    private static Account account(long sent, long enriched, long alerts) {
        return new Account(Duration.ofHours(30), sent, MANY, enriched, alerts, 10_000_000, 123_456.7, 3_599_999.9);
    }

    @Test
    void itAddsUpWhenAllThatWasSentWentSomewhereAndWasRead() {
        assertThat(account(1_234_567_890, 1_234_000_000, 88_888_888).addsUp()).isTrue();
    }

    @Test
    void itDoesNotAddUpWhileAnythingIsUnderWay() {
        assertThat(account(1_234_567_891, 1_234_000_000, 88_888_888).addsUp()).isFalse();
        assertThat(account(1_234_567_890, 1_233_999_999, 88_888_888).addsUp()).isFalse();
        assertThat(account(1_234_567_890, 1_234_000_000, 88_888_887).addsUp()).isFalse();
    }

    @Test
    void itFitsATerminalOfEightyColumns() {
        Account account = account(1_234_567_891, 0, 0);

        assertThat(account.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
        assertThat(account.line()).hasSizeLessThan(120);
    }
}
