package io.rapport.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LivesTest {
    @Test
    void nobodyWhoIsQuietHasAnAlert() {
        // Given
        Lives quiet = Lives.of(Whose.QUIET);

        // When
        int alerts = alerts(quiet);

        // Then
        assertThat(quiet.touchpoints()).hasSizeGreaterThan(1_000);
        assertThat(alerts).isZero();
    }

    @Test
    void ofAllSomeHaveAlerts() {
        // Given
        Lives all = Lives.of(Whose.ALL);

        // When
        int alerts = alerts(all);

        // Then
        assertThat(all.states().length).isGreaterThan(Lives.of(Whose.QUIET).states().length);
        assertThat(alerts).isPositive();
    }

    @Test
    void momentsAreThoseOfTheLastTouchpointsEachAsItWas() {
        // Given
        Lives all = Lives.of(Whose.ALL);
        Touchpoint[] touchpoints = all.touchpoints();

        // When
        Moment[] last = Moments.last(all).toArray(new Moment[0]);

        // Then
        assertThat(last).hasSize(256);
        assertThat(Arrays.stream(last).map(moment -> moment.enriched().touchpoint()))
                .containsExactly(Arrays.copyOfRange(touchpoints, touchpoints.length - 256, touchpoints.length));
        assertThat(last).allSatisfy(moment -> {
            assertThat(moment.facts().touchpoint()).isEqualTo(moment.enriched().touchpoint());
            assertThat(moment.facts().touchpoints()).isEqualTo(moment.metrics().touchpoints());
        });
    }

    private static int alerts(Lives lives) {
        AtomicInteger alerts = new AtomicInteger();
        Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
        StateCodec codec = new StateCodec();
        CustomerState state = new CustomerState();
        byte[][] states = lives.states();
        Touchpoint[] touchpoints = lives.touchpoints();
        int[] customers = lives.customersOfTouchpoints();
        for (int i = 0; i < touchpoints.length; i++) {
            int customer = customers[i];
            Touchpoint touchpoint = touchpoints[i];
            codec.read(states[customer], state);
            step.apply(state, touchpoint, touchpoint.occurredAt(), counting(alerts));
            states[customer] = codec.write(state);
        }
        return alerts.get();
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
