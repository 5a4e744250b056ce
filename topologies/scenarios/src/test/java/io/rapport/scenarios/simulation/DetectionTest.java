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
import io.rapport.scenarios.detection.Detection.Score;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.lang.System.Logger.Level;
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

        // When
        Run run = Run.of(Policy.DEFAULT, Dirt.SOME, detection);

        // Then
        run.report();
        Score broken = run.score(AlertRule.BROKEN_PROMISE);
        assertThat(broken.recall()).as("%s", broken).isGreaterThan(0.97);
        assertThat(broken.precision()).as("%s", broken).isGreaterThan(0.97);
        assertThat(run.score(AlertRule.COMPLAINT).recall()).isGreaterThan(0.7);
        assertThat(run.score(AlertRule.UNHAPPY_ANSWER).precision()).isGreaterThan(0.6);
        Score slipping = run.score(AlertRule.SLIPPING_AWAY);
        assertThat(slipping.precision()).as("%s", slipping).isGreaterThan(0.6);
        assertThat(slipping.recall()).as("%s", slipping).isGreaterThan(0.15);
    }

    @Test
    void nothingIsLostAndTheDirtIsWhatWasRepeatedAndRejected() {
        Run run = Run.of(Policy.DEFAULT, Dirt.SOME, new Detection());

        assertThat(run.reference.applied() + run.reference.repeated() + run.reference.rejected())
                .isEqualTo(run.in);
        assertThat(run.reference.repeated()).isEqualTo(run.dirt.repeats()).isPositive();
        assertThat(run.reference.rejected()).isEqualTo(run.dirt.allBad()).isPositive();
    }

    @Test
    void aPolicyFittedToTheCustomersFindsMoreOfThoseWhoLeave() {
        // When
        Run usual = Run.of(Policy.DEFAULT, Dirt.NONE, new Detection());
        Run fitted = Run.of(fittedPolicy(), Dirt.NONE, new Detection());

        // Then
        fitted.report();
        Score before = usual.score(AlertRule.SLIPPING_AWAY);
        Score after = fitted.score(AlertRule.SLIPPING_AWAY);
        assertThat(after.found()).as("%s, then %s", before, after).isGreaterThan(before.found());
        assertThat(after.precision()).as("%s, then %s", before, after).isGreaterThan(0.6);
    }

    private static Policy fittedPolicy() {
        Policy p = Policy.DEFAULT;
        PurchasePolicy purchases = new PurchasePolicy(
                Duration.ofDays(7),
                SETTINGS.habits().process(),
                SETTINGS.habits().spend(),
                p.purchases().horizon());
        return new Policy(
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
    }

    /** The core over the simulated customers until the end. */
    private record Run(Detection detection, Reference reference, long in, DirtyEvents.Counts dirt) {
        static Run of(Policy policy, Dirt dirt, Detection detection) {
            Reference reference = new Reference(policy, new Sink(detection));
            DirtyEvents events = new DirtyEvents(new Simulation(SETTINGS).events(detection), dirt, 5);
            long in = 0;
            while (events.hasNext()) {
                reference.accept(events.next());
                in++;
            }
            reference.finish(SETTINGS.end().toEpochMilli() - 1);
            return new Run(detection, reference, in, events.counts());
        }

        Score score(AlertRule rule) {
            return detection.score(rule, SETTINGS.end().toEpochMilli());
        }

        void report() {
            LOG.log(Level.INFO, "{0} touchpoints, seed {1}", in, SETTINGS.seed());
            for (AlertRule rule : AlertRule.values()) {
                LOG.log(Level.INFO, "{0}: {1}", rule.id(), score(rule));
            }
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
