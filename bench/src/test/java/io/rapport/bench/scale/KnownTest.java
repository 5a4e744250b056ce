package io.rapport.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class KnownTest {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Known KNOWN = new Known(50, START);

    @Test
    void inEachTurnEveryCustomerComesOnceAndTimeGoesOn() {
        // When
        Touchpoint[] turn = LongStream.range(100, 150).mapToObj(KNOWN::at).toArray(Touchpoint[]::new);

        // Then
        assertThat(turn).extracting(Touchpoint::customerId).doesNotHaveDuplicates();
        assertThat(turn).extracting(Touchpoint::occurredAt).isSorted();
        assertThat(KNOWN.at(150).occurredAt() - KNOWN.at(100).occurredAt()).isEqualTo(Known.APART.toMillis());
        assertThat(KNOWN.at(150).customerId()).isEqualTo(KNOWN.at(100).customerId());
    }

    @Test
    void nobodyHasAnAlertAndStatesStayAsLargeAsTheyAre() {
        // Given
        AtomicInteger alerts = new AtomicInteger();
        Reference reference = new Reference(Policy.DEFAULT, RuleLibrary.builtIn(), counting(alerts));
        take(reference, 0, Known.HISTORY);
        double early = bytes(reference);

        // When
        take(reference, Known.HISTORY, 60);

        // Then
        assertThat(alerts).hasValue(0);
        assertThat(reference.applied()).isEqualTo(60L * KNOWN.customers());
        assertThat(bytes(reference)).isBetween(early, 1.1 * early);
    }

    private static void take(Reference reference, int fromTurn, int toTurn) {
        for (long i = (long) fromTurn * KNOWN.customers(); i < (long) toTurn * KNOWN.customers(); i++) {
            reference.accept(KNOWN.at(i));
        }
    }

    private static double bytes(Reference reference) {
        return reference.states().values().stream()
                .mapToInt(state -> state.length)
                .average()
                .orElseThrow();
    }

    private static Outputs counting(AtomicInteger alerts) {
        return new Outputs() {
            @Override
            public void enriched(Enriched enriched) {
                // Only alerts are counted.
            }

            @Override
            public void metrics(LiveMetrics metrics) {
                // Only alerts are counted.
            }

            @Override
            public void alert(Alert alert) {
                alerts.incrementAndGet();
            }
        };
    }
}
