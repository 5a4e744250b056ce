package io.rapport.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.sample.Printed;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Held against {@link StrictMath}, of which each result is within one unit in the last place. */
final class NumberTest {
    private static final long SEED = 7;
    private static final int NUMBERS = 300_000;

    private final Random random = new Random(SEED);

    @Test
    void powersOfTwoAreWithinTwoUnitsInTheLastPlace() {
        holds("2^x", Exponential::ofTwo, x -> StrictMath.pow(2, x), () -> 1_100 * signed(1));
        holds("2^x next to 1", Exponential::ofTwo, x -> StrictMath.pow(2, x), () -> signed(12));
    }

    @Test
    void powersOfEAreWithinTwoUnitsInTheLastPlace() {
        holds("e^x", Exponential::ofE, StrictMath::exp, () -> 760 * signed(1));
        holds("e^x next to 1", Exponential::ofE, StrictMath::exp, () -> signed(12));
    }

    @Test
    void logarithmsAreWithinTwoUnitsInTheLastPlace() {
        holds("ln x", Logarithm::of, StrictMath::log, () -> StrictMath.exp(740 * signed(1)));
        holds("ln x next to 1", Logarithm::of, StrictMath::log, () -> 1 + signed(15));
    }

    @Test
    void logarithmsOfOneAndSomethingAreWithinThreeUnitsInTheLastPlace() {
        holds("ln(1 + x)", Logarithm::ofOneAnd, StrictMath::log1p, () -> StrictMath.exp(600 * signed(1)));
        holds("ln(1 - x)", Logarithm::ofOneAnd, StrictMath::log1p, () -> -random.nextDouble());
    }

    /** Between nothing and one, either sign, as often of any order of magnitude down to so many decimals. */
    private double signed(int decimals) {
        double size = decimals == 1 ? 1 : StrictMath.pow(10, -random.nextInt(decimals));
        return (2 * random.nextDouble() - 1) * size;
    }

    private static void holds(String what, DoubleUnaryOperator ours, DoubleUnaryOperator exact, DoubleSupplier next) {
        double most = 0;
        for (int i = 0; i < NUMBERS; i++) {
            double x = next.getAsDouble();
            double expected = exact.applyAsDouble(x);
            double given = ours.applyAsDouble(x);
            most = given == expected ? most : Math.max(most, Math.abs(given - expected) / Math.ulp(expected));
        }
        Printed.line(what + " against StrictMath, seed " + SEED + ": at most " + most + " ulp");
        assertThat(most).as(what).isLessThanOrEqualTo(what.startsWith("ln(1") ? 3 : 2);
    }

    @Test
    void wholePowersOfTwoAreExact() {
        for (int n = -1074; n <= 1023; n++) {
            assertThat(Exponential.ofTwo(n)).isEqualTo(Math.scalb(1.0, n));
        }
    }

    @Test
    void theEndsAreThoseOfStrictMath() {
        for (double x : new double[] {-1e300, -1_081, 1_100, 1e300, Double.NaN, Double.NEGATIVE_INFINITY, 0, -0.0}) {
            isTheSame(Exponential.ofTwo(x), StrictMath.pow(2, x));
            isTheSame(Exponential.ofE(x), StrictMath.exp(x));
        }
        for (double x : new double[] {-1, Double.NaN, Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY}) {
            isTheSame(Logarithm.of(x), StrictMath.log(x));
            isTheSame(Logarithm.ofOneAnd(x), StrictMath.log1p(x));
        }
        isTheSame(Logarithm.of(Double.MIN_VALUE), StrictMath.log(Double.MIN_VALUE));
    }

    private static void isTheSame(double given, double expected) {
        assertThat(given).isEqualTo(Double.valueOf(expected));
    }

    /** Where one part of the table ends and the next begins, too. */
    @Test
    void powersNeverRiseAsTimePasses() {
        double last = 1;
        for (int i = 0; i < 2_000_000; i++) {
            double next = Exponential.ofTwo(-i * 1e-6);
            assertThat(next <= last).as("2^-%s", i * 1e-6).isTrue();
            last = next;
        }
    }
}
