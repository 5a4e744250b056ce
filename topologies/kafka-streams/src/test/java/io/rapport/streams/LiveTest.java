package io.rapport.streams;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static io.rapport.streams.Running.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.AlertId;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Command.Details;
import io.rapport.core.alert.Trigger;
import io.rapport.core.touchpoint.Kind;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.test.TestRecord;
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
        assertThat(text(alerts.get(0).key())).isEqualTo(AlertId.of("anna", "broken-promise", episode));
    }

    @Test
    void newCustomerWithTheDeadlineOfTheCustomerBeforeIsAlertedToo() {
        // Given
        promise("anna", NOW + HOUR);
        running.send(touchpoint("e1", "anna", NOW, Kind.CONTACT).build(), NOW);
        promise("berta", NOW + HOUR);

        // When
        running.letWallClockPass(Duration.ofHours(1));

        // Then
        assertThat(running.read(running.topics.alerts())).hasSize(2);
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
    void otherCustomersAreServedBetweenTheSlices() {
        // Given
        for (int i = 0; i < 10_000; i++) {
            promise("c" + i, NOW + HOUR);
        }
        running.read(running.topics.touchpointsEnriched());
        running.letWallClockPass(Duration.ofHours(1));
        assertThat(running.read(running.topics.alerts())).hasSize(1_000);

        for (int slice = 2; slice <= 10; slice++) {
            // When
            String customerId = "other" + slice;
            running.send(
                    touchpoint(customerId, customerId, NOW + HOUR, Kind.CONTACT).build(), NOW + HOUR);

            // Then: one slice came before it, and it did not wait for the rest
            assertThat(running.read(running.topics.alerts())).hasSize(1_000);
            assertThat(running.read(running.topics.touchpointsEnriched()))
                    .extracting(it -> text(it.key()))
                    .containsExactly(customerId);
        }
        assertThat(running.meters.total().timersFired()).isEqualTo(10_000);
    }

    @Test
    void customerWhoseDeadlineWaitsForItsSliceIsServedAsIfItHadFired() {
        // Given
        for (int i = 0; i < 2_500; i++) {
            promise("c" + i, NOW + HOUR);
        }
        promise("zoe", NOW + HOUR);
        running.letWallClockPass(Duration.ofHours(1));
        running.alerts();

        // When
        running.send(touchpoint("e1", "zoe", NOW + HOUR + 1, Kind.CONTACT).build(), NOW + HOUR + 1);

        // Then: of the customers due, the last in order, and yet before what came then
        assertThat(running.alerts())
                .filteredOn(it -> it.getCustomerId().equals("zoe"))
                .singleElement()
                .satisfies(it -> assertThat(it.getRaisedAt().toEpochMilli()).isEqualTo(NOW + HOUR));
        assertThat(running.read(running.topics.customerMetrics()))
                .filteredOn(it -> text(it.key()).equals("zoe"))
                .extracting(TestRecord::timestamp)
                .as("what came a millisecond later waits for its interval")
                .containsExactly(NOW, NOW + HOUR);
    }

    @Test
    void metricsThatComeTooSoonArePublishedWhenTheIntervalIsOver() {
        // Given
        promise("zoe", NOW + HOUR);
        running.send(touchpoint("e1", "zoe", NOW + 1, Kind.CONTACT).build(), NOW + 1);
        running.send(touchpoint("e2", "zoe", NOW + 2, Kind.CONTACT).build(), NOW + 2);

        // When
        running.letWallClockPass(Duration.ofSeconds(10));

        // Then
        assertThat(running.read(running.topics.customerMetrics()))
                .extracting(TestRecord::timestamp)
                .containsExactly(NOW, NOW + 1_000);
    }

    @Test
    void commandForNobodyFiresWhatWaitsForItsSliceOnce() {
        // Given
        for (int i = 0; i < 2_500; i++) {
            promise("c" + i, NOW + HOUR);
        }
        promise("zoe", NOW + HOUR);
        running.letWallClockPass(Duration.ofHours(1));
        running.alerts();

        // When
        running.send(new Command("d1", "zoe", "0af7", Trigger.CLOSE, "kim", Details.NONE), NOW + HOUR);
        running.letWallClockPass(TICK);
        running.letWallClockPass(Duration.ofSeconds(1));

        // Then
        assertThat(running.alerts())
                .filteredOn(it -> it.getCustomerId().equals("zoe"))
                .hasSize(1);
        assertThat(running.read(running.topics.deadLetters())).hasSize(1);
    }

    @Test
    void timeRecordPassesNoMoreThanTheWallClock() {
        // Given
        promise("anna", NOW + HOUR);

        // When
        running.sayTime(NOW + 2 * HOUR);

        // Then
        assertThat(running.read(running.topics.alerts())).isEmpty();
        assertThat(running.meters.total().touchpoints().timeRecords()).isEqualTo(1);
    }
}
