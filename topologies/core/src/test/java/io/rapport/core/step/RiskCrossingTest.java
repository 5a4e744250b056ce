package io.rapport.core.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertRule;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.Position.LifeStage;
import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.Printed;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** With no event at all, a customer slips away in the very millisecond in which the risk reaches the threshold. */
final class RiskCrossingTest {
    private static final int SAMPLES = 1_500;
    private static final long END = Customer.day(6_000);
    private int raised;
    private int never;
    private int mostWakings;

    @Test
    void slippingAwayIsRaisedInTheFirstMillisecondAtTheThreshold() {
        for (long seed = 0; seed < 600; seed++) {
            // Given: a customer left alone after some touchpoints
            double threshold = List.of(0.3, 0.5, 0.7, 0.8, 0.95).get((int) (seed % 5));
            Policy policy = Policies.with(new AlertPolicy(40, threshold, threshold * 0.8, Duration.ofHours(3)));
            Random random = new Random(seed);
            Customer customer = Customer.of(policy, Histories.of(seed, 1 + random.nextInt(25), 60));
            boolean prospect = customer.metrics().position().stage() == LifeStage.PROSPECT;
            if (customer.state.slippingSince() == CustomerState.NEVER && !prospect) {
                // When / Then
                letTimePass(customer, threshold, seed);
            }
        }
        Printed.line("crossings: " + raised + " raised, " + never + " never, most wakings " + mostWakings);
        assertThat(raised).isGreaterThan(200);
        assertThat(never).isGreaterThan(5);
        assertThat(mostWakings).isLessThan(40);
    }

    private void letTimePass(Customer customer, double threshold, long seed) {
        int before = customer.alerts(AlertRule.SLIPPING_AWAY).size();
        long since = customer.state.clock();
        int wakings = 0;
        while (customer.state.slippingSince() == CustomerState.NEVER && customer.state.deadline() < END) {
            long deadline = customer.state.deadline();
            assertThat(deadline).as("seed %d", seed).isGreaterThan(customer.state.clock());
            customer.advance(deadline);
            wakings++;
        }
        mostWakings = Math.max(mostWakings, wakings);
        List<Alert> alerts = customer.alerts(AlertRule.SLIPPING_AWAY);
        long until = alerts.size() > before ? alerts.get(before).raisedAt() : END;
        raised += alerts.size() - before;
        never += alerts.size() > before ? 0 : 1;
        assertBelow(customer, threshold, new Span(since, until), seed);
        if (alerts.size() > before) {
            assertThat(customer.risk(until)).as("seed %d", seed).isGreaterThanOrEqualTo(threshold);
        }
    }

    private record Span(long since, long until) {}

    private static void assertBelow(Customer customer, double threshold, Span span, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES && span.until() > span.since(); i++) {
            // The last seconds closely, the rest at random.
            long time = i < 100
                    ? span.until() - 1 - i
                    : span.since() + (long) (random.nextDouble() * (span.until() - span.since()));
            if (time >= span.since()) {
                assertThat(customer.risk(time))
                        .as("seed %d, %d ms before the alert", seed, span.until() - time)
                        .isLessThan(threshold);
            }
        }
    }
}
