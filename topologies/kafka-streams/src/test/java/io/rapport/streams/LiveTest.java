package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.AlertId;
import io.rapport.core.alert.AlertRule;
import io.rapport.core.touchpoint.Kind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live, the wall clock raises alerts where no record comes. */
class LiveTest {
    private static final long NOW = Running.NOON.toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final Duration TICK = Duration.ofMillis(100);

    @TempDir
    private Path stateDir;

    private Running running;

    @BeforeEach
    void start() {
        running = new Running(Running.settings(stateDir));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private void promise(String customerId, long dueAt) {
        running.send(
                touchpoint("of-" + customerId, customerId, NOW, Kind.PROMISE)
                        .orderId("o1")
                        .promisedAt(dueAt)
                        .build(),
                NOW);
    }

    @Test
    void idlePartitionAlerts() {
        // Given
        promise("anna", NOW + HOUR);
        running.letWallClockPass(Duration.ofMinutes(59));
        assertThat(running.read(running.topics.alerts())).isEmpty();

        // When
        running.letWallClockPass(Duration.ofMinutes(1));

        // Then
        var alerts = running.read(running.topics.alerts());
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).timestamp()).isEqualTo(NOW + HOUR);
        String episode = "order:o1@" + (NOW + HOUR);
        assertThat(text(alerts.get(0).key())).isEqualTo(AlertId.of("anna", AlertRule.BROKEN_PROMISE, episode));
    }

    @Test
    void recordThatIsAheadOfTheWallClockBreaksNoPromiseOfOthers() {
        // Given
        promise("anna", NOW + HOUR / 2);

        // When
        running.send(touchpoint("e1", "berta", NOW, Kind.CONTACT).build(), NOW + HOUR);

        // Then
        assertThat(running.read(running.topics.alerts())).isEmpty();
    }

    @Test
    void manyDueAtOneInstantFireInSlices() {
        // Given
        for (int i = 0; i < 2_500; i++) {
            promise("c" + i, NOW + HOUR);
        }

        for (int expected : new int[] {1_000, 1_000, 500, 0}) {
            // When
            running.letWallClockPass(expected == 1_000 ? Duration.ofHours(1) : TICK);

            // Then
            assertThat(running.read(running.topics.alerts())).hasSize(expected);
        }
        assertThat(running.meters.total().timersFired()).isEqualTo(2_500);
    }

    @Test
    void timeRecordPassesNoMoreThanTheWallClock() {
        // Given
        promise("anna", NOW + HOUR);

        // When
        running.sayTime(NOW + 2 * HOUR);

        // Then
        assertThat(running.read(running.topics.alerts())).isEmpty();
        assertThat(running.meters.total().timeRecords()).isEqualTo(1);
    }
}
