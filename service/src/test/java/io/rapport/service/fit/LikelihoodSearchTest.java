package io.rapport.service.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LikelihoodSearchTest {

    private static final double[] SCALE = {1, 40, 1, 0.01, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    @Test
    void aLongCurvedRidgeIsClimbedToItsTop() {
        // When: one simplex stalls on the way
        LikelihoodSearch.Summit summit = new LikelihoodSearch(SCALE, LikelihoodSearchTest::ridge).climb();

        // Then
        assertThat(summit.logLikelihood()).isCloseTo(-100, within(1e-6));
        for (int i = 0; i < SCALE.length; i++) {
            assertThat(summit.parameters().get(i)).isCloseTo(SCALE[i] * Math.E, within(1e-3 * SCALE[i]));
            assertThat(summit.atEdge(i)).isFalse();
        }
    }

    /** Rosenbrock's function of the logarithms, upside down. */
    private static double ridge(double[] parameters) {
        double value = -100;
        for (int i = 0; i + 1 < parameters.length; i++) {
            double here = Math.log(parameters[i] / SCALE[i]);
            double next = Math.log(parameters[i + 1] / SCALE[i + 1]);
            value -= 100 * Math.pow(next - here * here, 2) + Math.pow(1 - here, 2);
        }
        return value;
    }
}
