package io.rapport.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.sample.Printed;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Exp2Test {
    @Test
    void powersAreWithinFourUnitsInTheLastPlace() {
        // Given
        Random random = new Random(7);
        double most = 0;
        // When
        for (int i = 0; i < 1_000_000; i++) {
            double x = -1020 * random.nextDouble() * (i % 2 == 0 ? 1 : 0.001);
            double expected = StrictMath.pow(2, x);
            most = Math.max(most, Math.abs(Exp2.ofNegative(x) - expected) / Math.ulp(expected));
        }
        // Then
        Printed.line("Exp2 against StrictMath.pow, seed 7: at most " + most + " ulp");
        assertThat(most).isLessThan(4);
    }

    @Test
    void wholePowersAreExact() {
        for (int n = 0; n <= 1074; n++) {
            assertThat(Exp2.ofNegative(-n)).isEqualTo(Math.scalb(1.0, -n));
        }
    }

    @Test
    void whatIsBelowTheSmallestDoubleIsZero() {
        assertThat(Exp2.ofNegative(-1076)).isZero();
        assertThat(Exp2.ofNegative(-1081)).isZero();
        assertThat(Exp2.ofNegative(-1e300)).isZero();
        assertThat(Exp2.ofNegative(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void powersNeverRiseAsTimePasses() {
        double last = 1;
        for (int i = 0; i < 200_000; i++) {
            double next = Exp2.ofNegative(-i / 10_000.0);
            assertThat(next).isLessThanOrEqualTo(last);
            last = next;
        }
    }
}
