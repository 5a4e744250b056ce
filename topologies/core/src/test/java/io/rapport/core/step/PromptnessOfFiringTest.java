package io.rapport.core.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Results do not depend on how promptly an engine wakes up. */
final class PromptnessOfFiringTest {
    private static final long HOUR = 3_600_000L;
    private static final Policy POLICY = Policies.with(new AlertPolicy(Duration.ofHours(5), 0.5, Duration.ofDays(30)));

    @Test
    void everyHourAtRandomAndNeverAreTheSame() {
        for (long seed = 0; seed < 60; seed++) {
            // Given
            List<Arrival> history = arrivals(seed);
            Random random = new Random(seed);
            // When
            Customer never = run(history, now -> Long.MAX_VALUE);
            Customer hourly = run(history, now -> now + HOUR);
            Customer anyhow = run(history, now -> now + random.nextInt(1 << 30));
            // Then
            assertSame(hourly, never, seed);
            assertSame(anyhow, never, seed);
        }
    }

    private static void assertSame(Customer one, Customer other, long seed) {
        assertThat(one.bytes()).as("seed %d", seed).isEqualTo(other.bytes());
        assertThat(one.told.alerts).as("seed %d", seed).isEqualTo(other.told.alerts);
        assertThat(one.told.recoveries).as("seed %d", seed).isEqualTo(other.told.recoveries);
        assertThat(one.told.enriched).as("seed %d", seed).isEqualTo(other.told.enriched);
        assertThat(one.told.metrics).as("seed %d", seed).isEqualTo(other.told.metrics);
    }

    private record Arrival(Touchpoint touchpoint, long recordedAt) {}

    /** Every third touchpoint is recorded up to ten days after it occurred. */
    private static List<Arrival> arrivals(long seed) {
        Random random = new Random(seed);
        return Histories.of(seed, 60, 200).stream()
                .map(t -> new Arrival(t, t.occurredAt() + (random.nextInt(3) == 0 ? random.nextInt(864_000_000) : 0)))
                .sorted(Comparator.comparingLong(Arrival::recordedAt))
                .toList();
    }

    private static Customer run(List<Arrival> arrivals, LongUnaryOperator nextWaking) {
        Customer customer = new Customer(POLICY, SampleRules.four(Duration.ofHours(5), 0.7, 0.6));
        long waking = nextWaking.applyAsLong(Customer.START);
        for (Arrival arrival : arrivals) {
            for (; waking <= arrival.recordedAt(); waking = nextWaking.applyAsLong(waking)) {
                customer.advance(waking);
            }
            customer.apply(arrival.touchpoint(), arrival.recordedAt());
        }
        customer.advance(Customer.day(1000));
        return customer;
    }
}
