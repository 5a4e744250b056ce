package io.rapport.bench.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Workload;
import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Trigger;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The load called trade is what the README says of it. */
class TradeTest {
    private static final int EVENTS = 60_000;
    private static final int CUSTOMERS = 12_000;
    private static final long SEED = 7;

    private static List<Touchpoint> touchpoints(Skew skew) {
        Workload workload = new Workload(new LoadSize(EVENTS, CUSTOMERS, SEED, 1), Workload.Kind.TRADE, skew);
        List<Touchpoint> all = new ArrayList<>();
        for (Iterator<Touchpoint> it = workload.touchpoints(); all.size() < EVENTS; ) {
            all.add(it.next());
        }
        return all;
    }

    @Test
    void equalSeedsGiveEqualTouchpoints() {
        // When
        List<Touchpoint> again = touchpoints(Skew.ZIPF);

        // Then
        assertThat(again).as("seed %d", SEED).isEqualTo(touchpoints(Skew.ZIPF));
    }

    @Test
    void aValueHasTwoHundredBytes() {
        // Given
        RecordEncoder encoder = new RecordEncoder(SchemaIds.register(new InMemoryRegistry(), Topics.defaults()));

        // When
        List<Integer> sizes = touchpoints(Skew.UNIFORM).stream()
                .map(touchpoint -> encoder.touchpoint(touchpoint).length)
                .sorted()
                .toList();

        // Then
        assertThat(sizes.get(EVENTS / 2)).as("seed %d", SEED).isBetween(190, 210);
    }

    @Test
    void aboutOneTouchpointInAThousandRaisesAnAlert() {
        // Given
        Raised raised = new Raised();
        Reference reference = new Reference(Policy.DEFAULT, RuleLibrary.builtIn(), raised);

        // When
        long time = 0;
        for (Touchpoint touchpoint : touchpoints(Skew.UNIFORM)) {
            time = Math.max(time, touchpoint.occurredAt());
            reference.accept(touchpoint, time);
        }
        reference.finish(time);

        // Then
        assertThat(raised.alerts).as("seed %d", SEED).isBetween(EVENTS / 2_000, EVENTS / 500);
    }

    @Test
    void theFirstCustomerHasTheShareThatZipfsLawSays() {
        // Given
        double harmonic = 0;
        for (int rank = 1; rank <= CUSTOMERS; rank++) {
            harmonic += 1.0 / rank;
        }

        // When
        Map<String, Long> counts = touchpoints(Skew.ZIPF).stream()
                .collect(Collectors.groupingBy(Touchpoint::customerId, Collectors.counting()));

        // Then
        double first = counts.getOrDefault("customer-0", 0L);
        double second = counts.getOrDefault("customer-1", 0L);
        assertThat(first / EVENTS).as("seed %d", SEED).isBetween(0.9 / harmonic, 1.1 / harmonic);
        assertThat(first / second).as("seed %d", SEED).isBetween(1.8, 2.2);
    }

    private static final class Raised implements Outputs {
        private int alerts;

        @Override
        public void enriched(Enriched enriched) {}

        @Override
        public void metrics(LiveMetrics metrics) {}

        @Override
        public void alert(Alert alert) {
            alerts += alert.change().trigger() == Trigger.RAISED ? 1 : 0;
        }

        @Override
        public void recovery(Recovery recovery) {}

        @Override
        public void serviceLevel(ServiceLevel level) {}
    }
}
