package io.rapport.core.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At most one publication of metrics in an interval, and always the last. */
final class PublicationTest {
    private static final Duration INTERVAL = Duration.ofHours(30);
    private static final int SEEDS = 40;

    private final Customer ann = new Customer(Policy.DEFAULT).publishingEvery(Duration.ofSeconds(1));

    @Test
    void theFirstIsPublishedAtOnceAndTheLastWhenTheIntervalIsOver() {
        // Given
        long second = 1_000;
        ann.apply(ann.at(1, Kind.USAGE));
        ann.apply(at(100));
        ann.apply(at(900));
        // When
        ann.advance(Customer.day(1) + second - 1);
        int before = ann.told.metrics.size();
        ann.advance(Customer.day(1) + second);
        // Then
        assertThat(before).isOne();
        assertThat(ann.told.metrics)
                .extracting(CustomerMetrics::asOf)
                .containsExactly(Customer.day(1), Customer.day(1) + second);
        assertThat(ann.told.metrics.get(1).touchpoints()).isEqualTo(3);
    }

    private Touchpoint at(long millis) {
        return ann.at(1 + millis / (double) Customer.DAY, Kind.USAGE).build();
    }

    @Test
    void whatWaitsIsInTheState() {
        // Given
        ann.apply(ann.at(1, Kind.USAGE));
        ann.apply(at(100));
        // When
        ann.reread();
        ann.advance(Customer.day(2));
        // Then
        assertThat(ann.told.metrics).hasSize(2);
    }

    @Test
    void betweenTwoThereIsAnIntervalAndTheLastOneIsThere() {
        for (long seed = 0; seed < SEEDS; seed++) {
            // When
            Customer customer = run(seed, INTERVAL);
            // Then
            List<CustomerMetrics> told = customer.told.metrics;
            for (int i = 1; i < told.size(); i++) {
                assertThat(told.get(i).asOf() - told.get(i - 1).asOf())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(INTERVAL.toMillis());
            }
            CustomerMetrics last = told.get(told.size() - 1);
            assertThat(last.touchpoints())
                    .as("seed %d", seed)
                    .isEqualTo(customer.metrics().touchpoints());
            assertThat(told.size()).as("seed %d", seed).isLessThan(customer.told.enriched.size());
        }
    }

    @Test
    void nothingElseDependsOnIt() {
        for (long seed = 0; seed < SEEDS; seed++) {
            // When
            Customer sometimes = run(seed, INTERVAL);
            Customer always = run(seed, Duration.ZERO);
            // Then
            assertThat(sometimes.told.enriched).as("seed %d", seed).isEqualTo(always.told.enriched);
            assertThat(sometimes.told.alerts).as("seed %d", seed).isEqualTo(always.told.alerts);
            assertThat(sometimes.metrics(Customer.day(501)))
                    .as("seed %d", seed)
                    .isEqualTo(always.metrics(Customer.day(501)));
        }
    }

    private static Customer run(long seed, Duration interval) {
        Customer customer = new Customer(Policy.DEFAULT).publishingEvery(interval);
        Histories.of(seed, 80, 120).forEach(customer::apply);
        customer.advance(Customer.day(500));
        customer.advance(Customer.day(501));
        return customer;
    }
}
