package io.rapport.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values computed with 40 digits in another system. */
final class FunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "1e-8, 18.42068073818021",
        "0.001, 6.907178885383853",
        "0.243, 1.3180435846996699",
        "0.5, 0.5723649429247001",
        "1, 0",
        "1.5, -0.12078223763524522",
        "2, 0",
        "3.7, 1.4280723266653879",
        "9.99, 12.779315214350193",
        "10.5, 13.940625219403763",
    })
    void logGammaOfSmallArgumentsIsRightTo14Decimals(double v, double expected) {
        assertThat(LogGamma.of(v)).isCloseTo(expected, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"100, 359.1342053695754", "1000.25, 5906.9472682711175", "1e6, 12815504.56914761166"})
    void logGammaOfLargeArgumentsIsRightTo15Digits(double v, double expected) {
        assertThat(LogGamma.of(v)).isCloseTo(expected, withinPercentage(1e-13));
    }

    @Test
    void logGammaFollowsTheFactorials() {
        // Given
        double sum = 0;
        for (int n = 1; n <= 200; n++) {
            // When
            double value = LogGamma.of(n);

            // Then
            assertThat(value).isCloseTo(sum, within(1e-14 * (1 + 10 * sum)));
            sum += StrictMath.log(n);
        }
    }

    /** a, b, c, z and the value. */
    private static final double[][] HYPERGEOMETRIC = {
        {1, 2, 3, 0.5, 1.5451774444795625},
        {0.243, 2.426, 2.219, 0.3, 1.100518533085473},
        {1, 0.5, 1.5, 0.99, 3.0083021498548184},
        {0.5, 1, 1.5, 0.99, 3.0083021498548184},
        {1, 5, 5.5, 1 - 0x1p-14, 485.934935541445},
        {2.5, -0.4, 7, 0.8, 0.8700021274096509},
        {1.5, 2.5, 3, -4, 0.12130943378139805},
        {12.5, 3, 5, 0.7, 52248.219253031726},
        {30, 20, 2, 0.9, 7.887796207557634e58},
        {0.5, 0.5, 1, 0.99, 2.3527158167797424},
        {-0.207, 2.976, 3.219, 0.5, 0.8785955592194112},
        {5, 7, 1.5, -20, 2.219111883637808e-09},
        {1000, 3, 1003, 0.3, 2.9042783669866634},
        {1, 0.5, 1, 0.25, 1.1547005383792515},
        {3, 4, 5, 0, 1},
    };

    @Test
    void hypergeometricMatchesReferenceValues() {
        for (double[] row : HYPERGEOMETRIC) {
            // When
            double value = GaussHypergeometric.of(row[0], row[1], row[2], row[3]);

            // Then
            assertThat(value).as("2F1%s", Arrays.toString(row)).isCloseTo(row[4], withinPercentage(2e-11));
        }
    }

    @Test
    void hypergeometricRefusesWhatItCannotContinue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussHypergeometric.of(1, 2, 3, 1))
                .withMessageContaining("z = 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussHypergeometric.of(1, 2, -1, 0.5))
                .withMessageContaining("c = -1");
        assertThatIllegalArgumentException().isThrownBy(() -> GaussHypergeometric.of(1, 2, 3, Double.NaN));
    }
}
