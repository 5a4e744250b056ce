package io.rapport.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations against customers who live by the story of the model and nothing else. */
final class SimulatedCustomersTest {

    private static final int CUSTOMERS = 150_000;
    private static final double AGE = 30;
    private static final double HORIZON = 40;

    /** One life: purchases up to AGE, purchases in the HORIZON after it, and what was predicted in between. */
    private record Life(int repeats, int future, double predicted) {}

    private record Sums(long lives, double error, double square) {

        Sums plus(double difference) {
            return new Sums(lives + 1, error + difference, square + difference * difference);
        }

        double standardErrors() {
            return error / Math.sqrt(square);
        }
    }

    @ParameterizedTest
    @CsvSource({"11, 0.9", "12, 1.0", "13, 2.5"})
    void predictionsAreRightOnAverageForEveryFrequency(long seed, double a) {
        // Given
        MbgNbd model = new MbgNbd(.7, 6, a, 2.2);
        Random random = new Random(seed);
        Sums[] byRepeats = new Sums[5];
        java.util.Arrays.fill(byRepeats, new Sums(0, 0, 0));

        // When
        for (int i = 0; i < CUSTOMERS; i++) {
            Life life = live(model, random);
            int group = Math.min(4, life.repeats);
            byRepeats[group] = byRepeats[group].plus(life.future - life.predicted);
        }

        // Then
        for (Sums sums : byRepeats) {
            assertThat(sums.lives()).as("seed %d", seed).isGreaterThan(1000);
            assertThat(Math.abs(sums.standardErrors()))
                    .as("seed %d: %s", seed, sums)
                    .isLessThan(4);
        }
    }

    private static Life live(MbgNbd model, Random random) {
        double rate = gamma(model.r(), random) / model.alpha();
        double u = gamma(model.a(), random);
        double leave = u / (u + gamma(model.b(), random));
        int repeats = 0;
        int future = 0;
        double last = 0;
        double now = 0;
        while (random.nextDouble() >= leave) {
            now -= Math.log1p(-random.nextDouble()) / rate;
            if (now > AGE + HORIZON) {
                break;
            }
            future += now > AGE ? 1 : 0;
            repeats += now > AGE ? 0 : 1;
            last = now > AGE ? last : now;
        }
        return new Life(repeats, future, model.expectedPurchases(new PurchaseHistory(repeats, last, AGE), HORIZON));
    }

    /** Marsaglia and Tsang 2000; a shape below 1 is raised by one and the draw shortened by a uniform power. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
