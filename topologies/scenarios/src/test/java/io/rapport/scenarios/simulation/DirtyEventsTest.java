package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DirtyEventsTest {
    private static final SimulationSettings SETTINGS = SimulationSettings.of(2026, 2_000)
            .during(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(200), Duration.ofDays(60));

    /** Takes nothing note of. */
    private record Nowhere() implements Outputs {
        @Override
        public void enriched(Enriched enriched) {}

        @Override
        public void metrics(LiveMetrics metrics) {}

        @Override
        public void alert(Alert alert) {}
    }

    @Test
    void theDirtIsCountedExactlyByReason() {
        // Given
        Dirt much = new Dirt(0.1, 0.1, Duration.ofHours(36), 0.1);
        DirtyEvents events = new DirtyEvents(new Simulation(SETTINGS).events(), much, 9);
        Reference reference = new Reference(Policy.DEFAULT, RuleBook.EMPTY, new Nowhere());
        Map<RejectReason, Long> rejected = new TreeMap<>();
        List<Long> times = new ArrayList<>();

        // When
        while (events.hasNext()) {
            Touchpoint touchpoint = events.next();
            reference.accept(touchpoint).ifPresent(r -> rejected.merge(r.reason(), 1L, Long::sum));
            times.add(touchpoint.occurredAt());
        }

        // Then
        assertThat(rejected).isEqualTo(events.counts().bad()).hasSize(8);
        assertThat(reference.repeated()).isEqualTo(events.counts().repeats());
        assertThat(events.counts().late()).isPositive();
        long inversions = 0;
        for (int i = 1; i < times.size(); i++) {
            inversions += times.get(i) >= 0 && times.get(i) < times.get(i - 1) ? 1 : 0;
        }
        assertThat(inversions).isGreaterThan(events.counts().late() / 2);
    }

    @Test
    void noDirtChangesNothing() {
        List<Touchpoint> clean = new ArrayList<>();
        new Simulation(SETTINGS).events().forEachRemaining(clean::add);
        List<Touchpoint> same = new ArrayList<>();

        new DirtyEvents(clean.iterator(), Dirt.NONE, 1).forEachRemaining(same::add);

        assertThat(same).isEqualTo(clean);
    }
}
