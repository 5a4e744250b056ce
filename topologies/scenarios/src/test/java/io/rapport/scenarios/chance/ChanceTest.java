package io.rapport.scenarios.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChanceTest {
    private static final int DRAWS = 400_000;

    private static double[] meanAndVariance(ToDoubleFunction<Chance> draw) {
        Chance chance = Chance.of(17, 3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = draw.applyAsDouble(chance);
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;
        return new double[] {mean, squares / DRAWS - mean * mean};
    }

    @Test
    void normalHasMeanZeroAndVarianceOne() {
        double[] found = meanAndVariance(Chance::normal);

        assertThat(found[0]).isCloseTo(0, within(0.01));
        assertThat(found[1]).isCloseTo(1, within(0.01));
    }

    @Test
    void normalIsBeyondTwoAsOftenAsItShould() {
        double[] found = meanAndVariance(c -> Math.abs(c.normal()) > 1.959964 ? 1 : 0);

        assertThat(found[0]).isCloseTo(0.05, within(0.0015));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.2, 6.25})
    void gammaHasItsShapeAsMeanAndVariance(double shape) {
        double[] found = meanAndVariance(c -> c.gamma(shape));

        assertThat(found[0]).isCloseTo(shape, within(0.02 * shape));
        assertThat(found[1]).isCloseTo(shape, within(0.03 * shape));
    }

    @Test
    void betaAndExponentialHaveTheirMeans() {
        assertThat(meanAndVariance(c -> c.beta(0.5, 2.5))[0]).isCloseTo(1 / 6.0, within(0.003));
        assertThat(meanAndVariance(c -> c.exponential(3))[0]).isCloseTo(3, within(0.03));
        assertThat(meanAndVariance(c -> c.exponential(3))[1]).isCloseTo(9, within(0.2));
    }

    @Test
    void streamsOfOneSeedAreUnrelated() {
        double sum = 0;
        for (int stream = 0; stream < DRAWS; stream++) {
            sum += (Chance.of(1, stream).share() - 0.5)
                    * (Chance.of(1, stream + 1).share() - 0.5);
        }

        assertThat(sum / DRAWS * 12).isCloseTo(0, within(0.01));
    }

    @Test
    void theDrawsAreTheSameEverywhere() {
        Chance chance = Chance.of(1, 2);

        assertThat(chance.share() + " " + chance.normal() + " " + chance.gamma(0.7))
                .isEqualTo("0.10691496975000081 -1.0855614859905778 0.10916787426035718");
    }
}
