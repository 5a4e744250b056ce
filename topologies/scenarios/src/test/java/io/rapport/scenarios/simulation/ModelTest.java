package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.purchase.PurchaseHistory;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.Fading;
import io.rapport.scenarios.simulation.model.Habits;
import io.rapport.scenarios.simulation.model.LossCause;
import io.rapport.scenarios.simulation.model.Loyalty;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the simulated customers do against what the model says that they do. */
final class ModelTest {
    private static final long MONTH = Duration.ofDays(30).toMillis();
    private static final Habits SHOPPERS = new Habits(Habits.DEFAULT.process(), Habits.DEFAULT.spend(), 0, 0, 0);
    private static final SimulationSettings SETTINGS = settings(SHOPPERS, Loyalty.DEFAULT);

    private static SimulationSettings settings(Habits habits, Loyalty loyalty) {
        SimulationSettings basis = SimulationSettings.of(11, 12_000);
        return basis.during(basis.start(), Duration.ofDays(210), Duration.ofHours(1))
                .with(habits)
                .with(loyalty);
    }

    private record Told(List<Touchpoint> touchpoints, List<Fact> facts) {
        static Told by(SimulationSettings settings) {
            Told told = new Told(new ArrayList<>(), new ArrayList<>());
            new Simulation(settings).events(told.facts::add).forEachRemaining(told.touchpoints::add);
            return told;
        }

        Map<String, Fact.Lost> lost() {
            Map<String, Fact.Lost> lost = new HashMap<>();
            facts.forEach(fact -> {
                if (fact instanceof Fact.Lost loss) {
                    lost.put(fact.customerId(), loss);
                }
            });
            return lost;
        }

        /** Of deliveries with the result to customers who had not decided to leave: the share who do so within a month. */
        double leaveAfter(Result result) {
            Map<String, Fact.Lost> lost = lost();
            long watchedUntil = SETTINGS.end().toEpochMilli() - MONTH;
            long all = 0;
            long leave = 0;
            for (Touchpoint t : touchpoints) {
                Fact.Lost loss = lost.get(t.customerId());
                boolean there = loss == null || loss.decidedAt() >= t.occurredAt();
                if (t.kind() == Kind.DELIVERY && t.result() == result && there && t.occurredAt() < watchedUntil) {
                    all++;
                    leave += loss != null && loss.decidedAt() < t.occurredAt() + MONTH ? 1 : 0;
                }
            }
            return (double) leave / all;
        }
    }

    @Test
    void customersWhoNeverMindIllServicePurchaseAsTheModelSays() {
        // Given
        double expected = SHOPPERS.process().expectedPurchases(new PurchaseHistory(0, 0, 0), 30);

        // When
        Told told = Told.by(settings(SHOPPERS, Loyalty.BLIND).with(Fading.NONE));

        // Then
        long purchases = told.touchpoints().stream()
                .filter(t -> t.kind() == Kind.PURCHASE)
                .count();
        double repeats = (double) (purchases - SETTINGS.customers()) / SETTINGS.customers();
        assertThat(repeats).isCloseTo(expected, within(0.05 * expected));
        assertThat(told.lost().values()).noneMatch(loss -> loss.cause() == LossCause.SERVICE);
    }

    @Test
    void spendIsWhatTheModelSays() {
        // Given: the first purchases, one of each customer
        Set<String> seen = new HashSet<>();

        double mean = Told.by(SETTINGS).touchpoints().stream()
                .filter(t -> t.kind() == Kind.PURCHASE && seen.add(t.customerId()))
                .mapToDouble(t -> t.amount() == null ? 0 : t.amount().minorUnits() / 100.0)
                .average()
                .orElse(0);

        double expected = SHOPPERS.spend().expectedSpend(0, 0);
        assertThat(mean).isCloseTo(expected, within(0.06 * expected));
    }

    @Test
    void afterAFailedDeliveryTwiceAsManyDecideToLeaveAsAfterAGoodOne() {
        Told told = Told.by(SETTINGS);

        double failed = told.leaveAfter(Result.FAILED);
        double succeeded = told.leaveAfter(Result.SUCCEEDED);

        assertThat(failed / succeeded).as("%s against %s", failed, succeeded).isGreaterThan(2);
    }

    @Test
    void whoNeverMindsIllServiceLeavesJustAsOftenAfterIt() {
        Told told = Told.by(settings(SHOPPERS, Loyalty.BLIND));

        double failed = told.leaveAfter(Result.FAILED);
        double succeeded = told.leaveAfter(Result.SUCCEEDED);

        assertThat(failed / succeeded).as("%s against %s", failed, succeeded).isBetween(0.7, 1.3);
    }

    @Test
    void everyFactIsAboutATouchpointThatIsThere() {
        // Given
        Told told = Told.by(SimulationSettings.of(4, 1_500));
        Map<String, Touchpoint> byId = new HashMap<>();
        told.touchpoints().forEach(t -> byId.put(t.eventId(), t));

        // Then
        for (Fact fact : told.facts()) {
            String eventId = eventOf(fact);
            assertThat(eventId.isEmpty() || byId.containsKey(eventId))
                    .as("%s", fact)
                    .isTrue();
        }
        assertThat(told.facts()).hasAtLeastOneElementOfType(Fact.Unanswered.class);
        assertThat(told.facts()).hasAtLeastOneElementOfType(Fact.Broken.class);
        assertThat(told.facts()).hasAtLeastOneElementOfType(Fact.Declined.class);
        assertThat(told.facts()).hasAtLeastOneElementOfType(Fact.Strained.class);
        assertThat(told.facts()).hasAtLeastOneElementOfType(Fact.Cancelled.class);
    }

    private static String eventOf(Fact fact) {
        if (fact instanceof Fact.Failed failed) {
            return failed.eventId();
        } else if (fact instanceof Fact.Broken broken) {
            return broken.eventId();
        } else if (fact instanceof Fact.Unanswered unanswered) {
            return unanswered.eventId();
        } else if (fact instanceof Fact.Declined declined) {
            return declined.eventId();
        } else if (fact instanceof Fact.Strained strained) {
            return strained.eventId();
        } else if (fact instanceof Fact.Cancelled cancelled) {
            return cancelled.eventId();
        }
        return fact instanceof Fact.Lost lost ? lost.eventId().orElse("") : "";
    }

    @Test
    void theWorstServedRegionHasTheMostFailures() {
        List<Touchpoint> touchpoints = Told.by(SETTINGS).touchpoints();

        double west = failuresFor("west", touchpoints);
        double north = failuresFor("north", touchpoints);

        assertThat(west / north).isGreaterThan(2.5);
    }

    private static double failuresFor(String region, List<Touchpoint> touchpoints) {
        List<Touchpoint> deliveries = touchpoints.stream()
                .filter(t ->
                        t.kind() == Kind.DELIVERY && region.equals(t.labels().region()))
                .toList();
        long failed =
                deliveries.stream().filter(t -> t.result() == Result.FAILED).count();
        return (double) failed / deliveries.size();
    }
}
