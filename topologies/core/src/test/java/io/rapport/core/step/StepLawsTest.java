package io.rapport.core.step;

import static io.rapport.core.sample.Closeness.assertClose;
import static io.rapport.core.sample.Closeness.isClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.policy.MemoryPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.Recorder.Change;
import io.rapport.core.sample.Recorder.Told;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any history; each run covers a hundred seeds from the one that it names. */
final class StepLawsTest {
    private static final int SEEDS = 100;
    private static final Policy ALL = Policies.in(ZoneId.of("Europe/Berlin"), Policies.ALL);
    private static final long END = Customer.day(900);

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void contributionsAddUpAndChainAcrossTouchpointsAndTimers(long from) {
        for (long seed = from; seed < from + SEEDS; seed++) {
            // Given / When: the default memory forgets along the way, timers fire between the touchpoints
            List<Touchpoint> history = Histories.of(seed, 120, 300);
            Customer customer = Customer.of(Policy.DEFAULT, history);
            // Then
            for (Outcome outcome : Outcome.values()) {
                assertExplained(customer.told.enriched, outcome, "seed " + seed + " " + outcome);
            }
        }
    }

    private static void assertExplained(List<Told> told, Outcome outcome, String description) {
        double last = Double.NaN;
        for (Told one : told) {
            Change change = one.of(outcome);
            String where = description + " at " + one.eventId() + ": " + change;
            assertThat(isClose(change.before() + change.explained(), change.after()))
                    .as(where)
                    .isTrue();
            assertThat(Double.isNaN(last) || isClose(change.before(), last))
                    .as(where + " after " + last)
                    .isTrue();
            last = change.after();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void contributionsAddUpInAnyOrderWithTheSmallestMemory(long from) {
        MemoryPolicy tiny = new MemoryPolicy(Duration.ofDays(1), Duration.ofDays(2), 1, 1, 1);
        Policy policy = Policies.in(ZoneId.of("America/New_York"), tiny);
        for (long seed = from; seed < from + SEEDS; seed++) {
            // Given
            List<Touchpoint> history = Histories.of(seed, 120, 300);
            Collections.shuffle(history, new Random(seed));
            // When
            Customer customer = Customer.of(policy, history);
            // Then
            for (Outcome outcome : Outcome.values()) {
                assertExplained(customer.told.enriched, outcome, "seed " + seed + " " + outcome);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void shuffledHistoriesGiveTheSameMetrics(long from) {
        for (long seed = from; seed < from + SEEDS; seed++) {
            // Given
            List<Touchpoint> history = Histories.of(seed, 80, 300);
            List<Touchpoint> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));
            // When
            Customer inOrder = Customer.of(ALL, history);
            Customer anyhow = Customer.of(ALL, shuffled);
            // Then
            assertClose(anyhow.metrics(END), inOrder.metrics(END), "seed " + seed);
            assertClose(anyhow.metrics(), inOrder.metrics(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void halvesMergeToTheWhole(long from) {
        for (long seed = from; seed < from + SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            Customer whole = new Customer(ALL);
            Customer one = new Customer(ALL);
            Customer other = new Customer(ALL);
            for (Touchpoint t : Histories.of(seed, 80, 300)) {
                whole.apply(t);
                (random.nextBoolean() ? one : other).apply(t);
            }
            // When
            new Merge(ALL).into(one.state, other.state);
            // Then
            assertClose(one.metrics(END), whole.metrics(END), "seed " + seed);
            assertThat(one.state.seen().size()).isEqualTo(whole.state.seen().size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void repeatsChangeNothing(long from) {
        for (long seed = from; seed < from + SEEDS; seed++) {
            // Given
            List<Touchpoint> history = Histories.of(seed, 80, 300);
            Random random = new Random(seed);
            Customer once = Customer.of(ALL, history);
            Customer often = new Customer(ALL);
            // When
            for (int i = 0; i < history.size(); i++) {
                often.apply(history.get(i));
                assertThat(often.apply(history.get(random.nextInt(i + 1)))).isEqualTo(Step.Verdict.REPEATED);
            }
            // Then
            assertThat(often.bytes()).as("seed %d", seed).isEqualTo(once.bytes());
            assertThat(often.told.alerts).isEqualTo(once.told.alerts);
            assertThat(often.told.metrics).isEqualTo(once.told.metrics);
            assertThat(often.told.enriched).isEqualTo(once.told.enriched);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void touchpointsLateByLessThanTheHorizonAreRight(long from) {
        MemoryPolicy d = MemoryPolicy.DEFAULT;
        MemoryPolicy memory =
                new MemoryPolicy(Duration.ofDays(20), d.openFor(), d.events(), d.matters(), d.purchaseDays());
        for (long seed = from; seed < from + SEEDS; seed++) {
            // Given: without promises, of which the halves find each other only within the horizon of the clock
            List<Touchpoint> history = Histories.of(seed, 80, 300);
            history.removeIf(t -> t.timing().promisedAt() != null && t.kind() != Kind.RENEWAL);
            // When
            Customer inOrder = Customer.of(Policies.with(memory), history);
            Customer late = Customer.of(Policies.with(memory), delayed(history, 19, seed));
            // Then
            assertClose(late.metrics(END), inOrder.metrics(END), "seed " + seed);
        }
    }

    private static List<Touchpoint> delayed(List<Touchpoint> history, int days, long seed) {
        Random random = new Random(seed);
        record Arrival(long at, Touchpoint touchpoint) {}
        return history.stream()
                .map(t -> new Arrival(t.occurredAt() + (long) (random.nextDouble() * days * Customer.DAY), t))
                .sorted((a, b) -> Long.compare(a.at(), b.at()))
                .map(Arrival::touchpoint)
                .toList();
    }
}
