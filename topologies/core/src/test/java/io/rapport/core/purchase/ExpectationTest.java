package io.rapport.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept between events must not be seen in any result. */
class ExpectationTest {
    private static final long SEED = 20260302;

    @Test
    void keptPartsGiveTheSameBitsAsTheModel() {
        // Given
        PurchaseModel model = new MbgNbd(0.525, 6.183, 0.891, 1.614);
        Random random = new Random(SEED);
        for (double horizon : new double[] {0, 1, 52, 1e6}) {
            Expectation expectation = new Expectation(model, horizon);
            for (int i = 0; i < 2_000; i++) {
                int x = random.nextInt(3) == 0 ? random.nextInt(400) : random.nextInt(12);
                double age = random.nextDouble() * 150;
                double last = x == 0 ? 0 : age * random.nextDouble();

                // When
                double kept = expectation.expectedPurchases(
                        new PurchaseHistory(x, last, age), model.logOddsDead(x, last, age));

                // Then
                assertThat(kept)
                        .as("seed %d, x %d, last %s, age %s, horizon %s", SEED, x, last, age, horizon)
                        .isEqualTo(model.expectedPurchases(new PurchaseHistory(x, last, age), horizon));
            }
        }
    }

    @Test
    void aModelWithoutKeptPartsAnswersItself() {
        // Given
        PurchaseModel model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        PurchaseHistory history = new PurchaseHistory(26, 30.86, 31);

        // When
        double expected = new Expectation(model, 52).expectedPurchases(history, model.logOddsDead(26, 30.86, 31));

        // Then
        assertThat(expected).isEqualTo(model.expectedPurchases(history, 52));
    }
}
