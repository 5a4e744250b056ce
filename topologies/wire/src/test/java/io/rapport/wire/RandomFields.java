package io.rapport.wire;

import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of fields, plausible or not, by a seed. */
abstract class RandomFields {
    private static final String[] LETTERS = {"a", "Z", "0", " ", "ß", "é", "€", "漢", "\uFFFD", "\uD83D\uDE15", "\u0000"
    };
    private static final double[] ODD = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE, 1e300};

    private final Random random;

    RandomFields(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int kinds = random.nextBoolean() ? 4 : LETTERS.length;
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 300 : 20); i > 0; i--) {
            text.append(LETTERS[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    long number() {
        return random.nextLong() >> random.nextInt(Long.SIZE);
    }

    double real() {
        return random.nextInt(5) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextGaussian();
    }

    <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
