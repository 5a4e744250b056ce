package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertRule;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.PurchasePolicy;
import io.rapport.core.reference.Reference;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.detection.Detection;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The core over simulated customers: what it finds of what is true. */
final class DetectionTest {
    private static final System.Logger LOG = System.getLogger("detection");
    private static final SimulationSettings SETTINGS = SimulationSettings.of(2026, 2_000)
            .during(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(200), Duration.ofDays(60));

    private record Sink(Detection detection) implements Outputs {
        @Override
        public void enriched(Enriched enriched) {}

        @Override
        public void metrics(CustomerMetrics metrics) {}

        @Override
        public void alert(Alert alert) {
            detection.raised(alert);
        }
    }

    @Test
    void theCoreFindsWhatIsTrue() {
        // Given
        Detection detection = new Detection();
        Reference reference = new Reference(Policy.DEFAULT, new Sink(detection));
        DirtyEvents events = new DirtyEvents(new Simulation(SETTINGS).events(detection), Dirt.SOME, 5);
        long end = SETTINGS.end().toEpochMilli();

        // When
        long in = 0;
        while (events.hasNext()) {
            reference.accept(events.next());
            in++;
        }
        reference.finish(end - 1);

        // Then: nothing is lost, and the dirt is exactly what was repeated and rejected
        assertThat(reference.applied() + reference.repeated() + reference.rejected())
                .isEqualTo(in);
        assertThat(reference.repeated()).isEqualTo(events.counts().repeats()).isPositive();
        assertThat(reference.rejected()).isEqualTo(events.counts().allBad()).isPositive();
        report(in, detection, end);
        Detection.Score broken = detection.score(AlertRule.BROKEN_PROMISE, end);
        assertThat(broken.recall()).as("%s", broken).isGreaterThan(0.97);
        assertThat(broken.precision()).as("%s", broken).isGreaterThan(0.97);
        Detection.Score complaint = detection.score(AlertRule.COMPLAINT, end);
        assertThat(complaint.found()).as("%s", complaint).isPositive();
        Detection.Score unhappy = detection.score(AlertRule.UNHAPPY_ANSWER, end);
        assertThat(unhappy.precision()).as("%s", unhappy).isGreaterThan(0.6);
        Detection.Score slipping = detection.score(AlertRule.SLIPPING_AWAY, end);
        assertThat(slipping.precision()).as("%s", slipping).isGreaterThan(0.6);
        assertThat(slipping.recall()).as("%s", slipping).isGreaterThan(0.15);
    }

    @Test
    void aPolicyFittedToTheCustomersFindsMoreOfThoseWhoLeave() {
        // Given
        Detection usual = new Detection();
        Detection fitted = new Detection();
        Policy p = Policy.DEFAULT;
        PurchasePolicy purchases = new PurchasePolicy(
                Duration.ofDays(7),
                SETTINGS.habits().process(),
                SETTINGS.habits().spend(),
                p.purchases().horizon());
        Policy fitting = new Policy(
                p.zone(),
                p.currencies(),
                p.signals(),
                p.satisfaction(),
                p.experience(),
                purchases,
                p.retention(),
                p.referral(),
                p.wallet(),
                p.profit(),
                p.tiers(),
                p.memory(),
                p.alerts());

        // When
        run(Policy.DEFAULT, usual);
        run(fitting, fitted);

        // Then
        long end = SETTINGS.end().toEpochMilli();
        Detection.Score before = usual.score(AlertRule.SLIPPING_AWAY, end);
        long early = end - Duration.ofDays(90).toMillis();
        LOG.log(
                System.Logger.Level.INFO,
                "of those lost 90 days before the end: {0}; fitted: {1}",
                usual.score(AlertRule.SLIPPING_AWAY, early),
                fitted.score(AlertRule.SLIPPING_AWAY, early));
        Detection.Score after = fitted.score(AlertRule.SLIPPING_AWAY, end);
        LOG.log(System.Logger.Level.INFO, "slipping away: {0}; with a fitted policy: {1}", before, after);
        assertThat(after.found()).as("%s, then %s", before, after).isGreaterThan(before.found());
        assertThat(after.precision()).as("%s, then %s", before, after).isGreaterThan(0.6);
    }

    private static void run(Policy policy, Detection detection) {
        Reference reference = new Reference(policy, new Sink(detection));
        new Simulation(SETTINGS).events(detection).forEachRemaining(reference::accept);
        reference.finish(SETTINGS.end().toEpochMilli() - 1);
    }

    private static void report(long in, Detection detection, long end) {
        LOG.log(System.Logger.Level.INFO, "{0} touchpoints", in);
        for (AlertRule rule : AlertRule.values()) {
            LOG.log(System.Logger.Level.INFO, "{0}: {1}", rule.id(), detection.score(rule, end));
        }
    }

    @Test
    void theDirtIsCountedExactlyByReason() {
        // Given
        Dirt much = new Dirt(0.1, 0.1, Duration.ofHours(36), 0.1);
        DirtyEvents events = new DirtyEvents(new Simulation(SETTINGS).events(), much, 9);
        Reference reference = new Reference(Policy.DEFAULT, new Sink(new Detection()));
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
