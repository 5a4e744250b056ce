package io.rapport.core.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Trigger;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.MixedRules;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.Printed;
import io.rapport.core.sample.Scripts;
import io.rapport.core.sample.Scripts.Input;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Laws of alerts over seeded touchpoints, late ones, commands, silences and changes of the rules. */
final class AlertLawsTest {
    private static final int SEEDS = 60;
    private static final Policy POLICY = Policies.with(new AlertPolicy(Duration.ofHours(2), 1, Duration.ofDays(8)));
    private static final RuleBook RULES = book(MixedRules.sets());
    private static final long END = Customer.day(2_000);
    private static final long HOUR = 3_600_000L;

    private static RuleBook book(List<RuleSet> sets) {
        RuleBook book = RuleBook.EMPTY;
        for (RuleSet set : sets) {
            book = book.with(set);
        }
        return book;
    }

    /** What is done before each input. */
    private interface Between {
        void before(Input input, Customer customer);
    }

    private static Customer run(List<Input> inputs, Between between) {
        Customer customer = new Customer(POLICY, RULES);
        for (Input input : inputs) {
            between.before(input, customer);
            input.into(customer);
        }
        customer.advance(END);
        return customer;
    }

    private static Customer run(List<Input> inputs) {
        return run(inputs, (input, customer) -> {
            // Nothing.
        });
    }

    private static void assertSame(Customer one, Customer other, long seed) {
        assertThat(one.told.alerts).as("seed %d", seed).isEqualTo(other.told.alerts);
        assertThat(one.told.recoveries).as("seed %d", seed).isEqualTo(other.told.recoveries);
        assertThat(one.told.failed).as("seed %d", seed).isEqualTo(other.told.failed);
        assertThat(one.told.metrics).as("seed %d", seed).isEqualTo(other.told.metrics);
        assertThat(one.told.enriched).as("seed %d", seed).isEqualTo(other.told.enriched);
        assertThat(one.bytes()).as("seed %d", seed).isEqualTo(other.bytes());
    }

    @Test
    void anAlertHasOneBeginningAndOneEndAndItsRevisionsCount() {
        Map<Trigger, Integer> seen = new EnumMap<>(Trigger.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            // When
            Customer ann = run(Scripts.of(seed, POLICY, RULES));
            // Then
            Collection<List<Alert>> lives = ann.told.alerts.stream()
                    .collect(Collectors.groupingBy(Alert::alertId))
                    .values();
            for (List<Alert> life : lives) {
                assertLife(life, seed);
                life.forEach(alert -> seen.merge(alert.change().trigger(), 1, Integer::sum));
            }
            assertMeasured(ann, lives, seed);
        }
        Printed.line("what happened to alerts: " + seen);
        assertThat(seen).containsOnlyKeys(Trigger.values());
    }

    private static void assertLife(List<Alert> life, long seed) {
        int ends = 0;
        for (int i = 0; i < life.size(); i++) {
            Alert alert = life.get(i);
            assertThat(alert.revision()).as("seed %d: %s", seed, life).isEqualTo(i + 1);
            assertThat(alert.change().trigger() == Trigger.RAISED).isEqualTo(i == 0);
            boolean ended = i > 0 && life.get(i - 1).status().isEnd();
            assertThat(!ended || alert.change().isRefusal())
                    .as("seed %d: %s", seed, life)
                    .isTrue();
            assertThat(!ended || alert.status() == life.get(i - 1).status()).isTrue();
            ends += alert.status().isEnd() && !ended ? 1 : 0;
            assertThat(i == 0 || alert.change().at() >= life.get(i - 1).change().at())
                    .isTrue();
        }
        assertThat(ends).as("seed %d: %s", seed, life).isEqualTo(1);
    }

    /** Once each, but for those that passed by themselves. */
    private static void assertMeasured(Customer ann, Collection<List<Alert>> lives, long seed) {
        long opened = lives.stream()
                .filter(life -> life.stream()
                                .anyMatch(alert -> alert.status().ordinal() > 0
                                        && !alert.status().isEnd())
                        || life.get(life.size() - 1).handling().acknowledgedAt() != null)
                .count();
        assertThat(ann.told.recoveries.stream().map(Recovery::alert).filter(Objects::nonNull))
                .as("seed %d", seed)
                .extracting(Recovery.Handled::alertId)
                .doesNotHaveDuplicates()
                .hasSize((int) opened);
        assertThat(ann.state.deadline()).as("seed %d", seed).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void equalInputsGiveEqualRecordsAndBytes() {
        for (long seed = 0; seed < 20; seed++) {
            List<Input> inputs = Scripts.of(seed, POLICY, RULES);
            assertSame(run(inputs), run(inputs), seed);
        }
    }

    @Test
    void itMakesNoDifferenceWhetherAStateIsHeldOrReadFromItsBytes() {
        StateCodec codec = new StateCodec();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Input> inputs = Scripts.of(seed, POLICY, RULES);
            // When
            Customer read = run(inputs, (input, customer) -> {
                if (!customer.state.isNew()) {
                    codec.read(codec.write(customer.state), customer.state);
                }
            });
            // Then
            assertSame(read, run(inputs), seed);
        }
    }

    @Test
    void itMakesNoDifferenceHowOftenTimeIsLetPass() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Input> inputs = Scripts.of(seed, POLICY, RULES);
            Random random = new Random(seed);
            // When
            Customer hourly = run(inputs, (input, customer) -> {
                for (long now = input.recordedAt() - 40 * HOUR; now < input.recordedAt(); now += HOUR) {
                    customer.advance(now);
                }
            });
            Customer anyhow =
                    run(inputs, (input, customer) -> customer.advance(input.recordedAt() - random.nextInt(1 << 28)));
            // Then
            Customer never = run(inputs);
            assertSame(hourly, never, seed);
            assertSame(anyhow, never, seed);
        }
    }

    @Test
    void itMakesNoDifferenceWhenASetBecomesKnownIfOnlyInTime() {
        for (long seed = 0; seed < 20; seed++) {
            List<Input> inputs = Scripts.of(seed, POLICY, RULES);
            // When
            Customer told = run(inputs, (input, customer) -> {
                long now = Math.max(customer.state.clock(), latest(input));
                customer.setRules(book(MixedRules.sets().stream()
                        .filter(set -> set.validFrom() <= now)
                        .toList()));
            });
            // Then
            assertThat(told.told.alerts).as("seed %d", seed).isEqualTo(run(inputs).told.alerts);
        }
    }

    private static long latest(Input input) {
        return input.touchpoint() == null
                ? input.recordedAt()
                : Math.max(input.recordedAt(), input.touchpoint().occurredAt());
    }

    @Test
    void nothingIsEverDueInThePast() {
        for (long seed = 0; seed < SEEDS; seed++) {
            long number = seed;
            run(
                    Scripts.of(seed, POLICY, RULES),
                    (input, customer) -> assertThat(customer.state.deadline())
                            .as("seed %d", number)
                            .isGreaterThan(customer.state.clock()));
        }
    }
}
