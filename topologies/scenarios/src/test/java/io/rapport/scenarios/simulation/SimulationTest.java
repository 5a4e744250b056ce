package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SimulationTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final SimulationSettings SMALL =
            SimulationSettings.of(7, 500).during(START, Duration.ofDays(200), Duration.ofDays(60));

    private static List<Touchpoint> all(SimulationSettings settings) {
        List<Touchpoint> all = new ArrayList<>();
        new Simulation(settings).events().forEachRemaining(all::add);
        return all;
    }

    @Test
    void equalSettingsGiveEqualEvents() {
        List<Touchpoint> once = all(SMALL);

        List<Touchpoint> again = all(SMALL);

        assertThat(once).hasSizeGreaterThan(5_000).isEqualTo(again);
        assertThat(once.toString()).isEqualTo(again.toString());
    }

    @Test
    void theEventsAreTheSameOnEveryMachine() {
        // Given: this was printed once; it changes only with the model
        List<Touchpoint> all = all(SMALL);

        Touchpoint last = all.get(all.size() - 1);

        assertThat(all.size() + " " + last.eventId() + " " + last.kind() + " "
                        + Instant.ofEpochMilli(last.occurredAt()))
                .isEqualTo("9624 e-0000383-23 PURCHASE 2026-09-16T23:58:31.129Z");
    }

    @Test
    void anotherSeedGivesOtherEvents() {
        SimulationSettings other =
                SimulationSettings.of(8, 500).during(START, Duration.ofDays(200), Duration.ofDays(60));

        assertThat(all(other)).isNotEqualTo(all(SMALL));
    }

    @Test
    void eventsComeInTheOrderOfTimeAndBeforeTheEnd() {
        List<Touchpoint> all = all(SMALL);

        assertThat(all).extracting(Touchpoint::occurredAt).isSorted();
        assertThat(all.get(0).occurredAt()).isGreaterThanOrEqualTo(START.toEpochMilli());
        assertThat(all.get(all.size() - 1).occurredAt()).isLessThan(SMALL.end().toEpochMilli());
    }

    @Test
    void eventIdsAreUnique() {
        Set<String> ids = new HashSet<>();

        all(SMALL).forEach(t -> ids.add(t.eventId()));

        assertThat(ids).hasSameSizeAs(all(SMALL));
    }

    @Test
    void aCustomerAloneLivesAsItDoesAmongAll() {
        Simulation simulation = new Simulation(SMALL);
        List<Touchpoint> all = all(SMALL);

        for (int index : List.of(0, 13, 250, 499)) {
            List<Touchpoint> alone = simulation.customer(index);
            String id = alone.get(0).customerId();
            assertThat(alone)
                    .isEqualTo(
                            all.stream().filter(t -> t.customerId().equals(id)).toList());
        }
    }

    @Test
    void allKindsOfThingsHappen() {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);

        all(SimulationSettings.of(3, 2_000)).forEach(t -> seen.add(t.kind()));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Kind.OTHER)));
    }

    @Test
    void aMillionCustomersFitIntoMuchLessThanAGibibyte() {
        // Given: all have joined after six days and have most of a year before them
        SimulationSettings many =
                SimulationSettings.of(1, 1_000_000).during(START, Duration.ofDays(365), Duration.ofDays(6));
        long allJoined = START.plus(Duration.ofDays(6)).toEpochMilli();
        long before = used();
        long begun = System.nanoTime();
        Iterator<Touchpoint> events = new Simulation(many).events();

        // When
        long count = 1;
        while (events.next().occurredAt() < allJoined) {
            count++;
        }

        // Then
        double seconds = (System.nanoTime() - begun) / 1e9;
        long live = (used() - before) >> 20;
        System.getLogger("simulation")
                .log(System.Logger.Level.INFO, "{0} touchpoints in {1} s, {2} MiB live", count, seconds, live);
        assertThat(events.hasNext()).isTrue();
        assertThat(count).isGreaterThan(1_500_000);
        assertThat(live).as("MiB").isBetween(50L, 400L);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
