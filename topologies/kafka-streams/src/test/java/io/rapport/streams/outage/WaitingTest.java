package io.rapport.streams.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final List<Long> pauses = new ArrayList<>();
    private final List<Boolean> seenWaiting = new ArrayList<>();
    private long nanos;
    private int answersAfter = Integer.MAX_VALUE;
    private final Waiting waiting = new Waiting(Duration.ofMinutes(2), () -> nanos, (stopped, millis) -> {
        pauses.add(millis);
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
        seenWaiting.add(isWaiting());
        registry.setAvailable(pauses.size() >= answersAfter);
        return stopped.getCount() == 0;
    });

    private boolean isWaiting() {
        return waiting.isWaiting();
    }

    @BeforeEach
    void breakTheRegistry() {
        registry.register("touchpoints-value", "\"string\"");
        registry.setAvailable(false);
    }

    private String ask() {
        return registry.schemaById(1);
    }

    @Test
    void waitsUntilTheRegistryAnswersAndIsSeenToWait() {
        // Given
        answersAfter = 4;

        // When
        String answer = waiting.until(this::ask);

        // Then
        assertThat(answer).isEqualTo("\"string\"");
        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L);
        assertThat(seenWaiting).containsOnly(true);
        assertThat(waiting.isWaiting()).isFalse();
    }

    @Test
    void givesUpAfterTheBound() {
        // When
        assertThatThrownBy(() -> waiting.until(this::ask)).isInstanceOf(RegistryUnavailableException.class);

        // Then
        assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        assertThat(pauses).allMatch(millis -> millis <= 5_000);
        assertThat(waiting.isWaiting()).isFalse();
    }

    @Test
    void stopsAtOnceWhenTold() {
        // Given
        waiting.stop();

        // When
        assertThatThrownBy(() -> waiting.until(this::ask)).isInstanceOf(RegistryUnavailableException.class);

        // Then
        assertThat(pauses).hasSize(1);
    }

    @Test
    void doesNotWaitForAnswersThatAreNoOutage() {
        // Given
        registry.setAvailable(true);

        // When
        assertThatThrownBy(() -> waiting.until(() -> registry.schemaById(99)))
                .isNotInstanceOf(RegistryUnavailableException.class);

        // Then
        assertThat(pauses).isEmpty();
    }
}
