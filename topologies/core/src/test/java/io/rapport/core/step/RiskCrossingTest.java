package io.rapport.core.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.Position.LifeStage;
import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.Printed;
import io.rapport.core.sample.SampleRules;
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
            Policy policy = Policies.with(new AlertPolicy(Duration.ofHours(3), 0, Duration.ofDays(30)));
            RuleBook rules = SampleRules.book(SampleRules.slipping(threshold, threshold * 0.8));
            Random random = new Random(seed);
            Customer customer = Customer.of(policy, rules, Histories.of(seed, 1 + random.nextInt(25), 60));
            boolean prospect = customer.metrics().position().stage() == LifeStage.PROSPECT;
            if (!isSlipping(customer) && !prospect) {
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
        int before = customer.alerts(SampleRules.SLIPPING).size();
        long since = customer.state.clock();
        int wakings = 0;
        while (!isSlipping(customer) && customer.state.deadline() < END) {
            long deadline = customer.state.deadline();
            assertThat(deadline).as("seed %d", seed).isGreaterThan(customer.state.clock());
            customer.advance(deadline);
            wakings++;
        }
        mostWakings = Math.max(mostWakings, wakings);
        List<Alert> alerts = customer.alerts(SampleRules.SLIPPING);
        long until = alerts.size() > before ? alerts.get(before).origin().raisedAt() : END;
        raised += alerts.size() - before;
        never += alerts.size() > before ? 0 : 1;
        assertBelow(customer, threshold, new Span(since, until), seed);
        if (alerts.size() > before) {
            assertThat(customer.risk(until)).as("seed %d", seed).isGreaterThanOrEqualTo(threshold);
        }
    }

    private static boolean isSlipping(Customer customer) {
        return customer.state.tracks().find(Rule.number(SampleRules.SLIPPING), "") != null;
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
