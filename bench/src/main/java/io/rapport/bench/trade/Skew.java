package io.rapport.bench.trade;

import io.rapport.scenarios.chance.Chance;
import java.util.function.IntSupplier;
import org.hipparchus.random.RandomDataGenerator;

/** Whose the touchpoints are. */
public enum Skew {
    /** Each customer's as likely as any other's. */
    UNIFORM {
        @Override
        IntSupplier customers(int count, long seed) {
            Chance chance = Chance.of(seed, Long.MAX_VALUE);
            return () -> chance.below(count);
        }
    },
    /** By Zipf's law with exponent 1: the customer with number n has one n-th as many as the first. */
    ZIPF {
        @Override
        IntSupplier customers(int count, long seed) {
            RandomDataGenerator chance = new RandomDataGenerator(seed);
            return () -> chance.nextZipf(count, 1) - 1;
        }
    };

    /** Draws numbers of customers, from 0 to below {@code count}. */
    abstract IntSupplier customers(int count, long seed);
}
