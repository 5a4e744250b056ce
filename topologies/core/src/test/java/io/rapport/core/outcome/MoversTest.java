package io.rapport.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.metrics.Moved;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.signal.Signal;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MoversTest {
    private static double points(List<Moved> movers) {
        return movers.stream().mapToDouble(Moved::points).sum();
    }

    @Test
    void whereAllSignalsAreNamedTheirPointsAddUpToTheDistanceFromThePrior() {
        for (long seed = 0; seed < 200; seed++) {
            // Given: at most three signals of either score
            Random random = new Random(seed);
            Customer ann = new Customer(Policy.DEFAULT);
            for (int i = 0; i < 1 + seed % 3; i++) {
                double day = 100 * random.nextDouble();
                ann.apply(
                        random.nextBoolean()
                                ? ann.at(day, Kind.SURVEY).survey(Instrument.CES, 1 + random.nextInt(7), 1, 7)
                                : ann.at(day, Kind.CONTACT).result(Result.FAILED));
            }
            // When
            CustomerMetrics metrics = ann.metrics(Customer.day(150));
            // Then
            assertThat(points(metrics.voice().satisfactionMovers()))
                    .as("seed %d", seed)
                    .isCloseTo(metrics.outcomes().satisfaction().value() - 70, within(1e-9));
            double mean = 75 + points(metrics.voice().experienceMovers());
            assertThat(0.6 * mean + 0.4 * metrics.voice().peakEnd())
                    .as("seed %d", seed)
                    .isCloseTo(metrics.outcomes().experience().value(), within(1e-9));
        }
    }

    @Test
    void thePromptnessOfAPromiseIsAMoverInAnyOrder() {
        // Given: two days late, so half of 85
        Customer ann = new Customer(Policy.DEFAULT);
        Customer late = new Customer(Policy.DEFAULT);
        // When
        ann.apply(ann.at(0, Kind.PURCHASE).orderId("o").promisedAt(Customer.day(2)));
        ann.apply(ann.at(4, Kind.DELIVERY).orderId("o"));
        late.apply(late.at(4, Kind.DELIVERY).orderId("o"));
        late.apply(late.at(0, Kind.PURCHASE).orderId("o").promisedAt(Customer.day(2)));
        // Then
        List<Moved> movers = ann.metrics().voice().satisfactionMovers();
        assertThat(movers).extracting(Moved::signal).containsExactly(Signal.PROMPTNESS);
        assertThat(points(movers)).isCloseTo(0.3 * (42.5 - 70) / 2.3, within(1e-9));
        assertThat(late.metrics().voice()).isEqualTo(ann.metrics().voice());
    }

    @Test
    void promptnessStaysOnceThePromiseIsForgotten() {
        Customer ann = new Customer(Policy.DEFAULT);
        ann.apply(ann.at(0, Kind.PURCHASE).orderId("o").promisedAt(Customer.day(2)));
        ann.apply(ann.at(4, Kind.DELIVERY).orderId("o"));
        double before = ann.metrics(Customer.day(20)).outcomes().experience().value();
        ann.apply(ann.at(20, Kind.ENQUIRY));
        assertThat(ann.state.promises().all()).isEmpty();
        assertThat(ann.metrics().outcomes().experience().value()).isCloseTo(before, within(1e-9));
    }

    @Test
    void theThreeLargestAreKept() {
        Customer ann = new Customer(Policy.DEFAULT);
        for (int answer : new int[] {5, 8, 0, 10, 7, 6}) {
            ann.apply(ann.at(1 + answer / 100.0, Kind.SURVEY).survey(Instrument.OTHER, answer, 0, 10));
        }
        assertThat(ann.metrics().voice().satisfactionMovers())
                .extracting(m -> Math.signum(m.points()))
                .containsExactly(-1.0, 1.0, -1.0);
    }
}
