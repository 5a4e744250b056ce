package io.rapport.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CohortTest {

    private static final MbgNbd MODEL = new MbgNbd(.525, 6.183, .891, 1.614);

    @Test
    void equalHistoriesAreCountedTogetherAndWeighted() {
        // Given
        PurchaseHistory once = new PurchaseHistory(0, 0, 38.86);
        PurchaseHistory twice = new PurchaseHistory(2, 30.43, 38.86);

        // When
        Cohort cohort =
                Cohort.builder().add(once).add(twice, 22.35).add(once).add(once).build();

        // Then
        assertThat(cohort.customers()).isEqualTo(4);
        assertThat(cohort.repeatBuyers()).isEqualTo(1);
        assertThat(cohort.spenders()).isEqualTo(1);
        assertThat(cohort.distinctHistories()).isEqualTo(2);
        assertThat(cohort.meanAge()).isCloseTo(38.86, within(1e-12));
        assertThat(cohort.logLikelihood(MODEL))
                .isCloseTo(3 * MODEL.logLikelihood(0, 0, 38.86) + MODEL.logLikelihood(2, 30.43, 38.86), within(1e-11));
    }

    @Test
    void theOrderOfCollectionDoesNotChangeABit() {
        // Given
        long seed = 42;
        Random random = new Random(seed);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double age = 1 + random.nextInt(300);
            int x = random.nextInt(5);
            histories.add(new PurchaseHistory(x, x == 0 ? 0 : age * random.nextDouble(), age));
        }
        double expected = sum(histories);

        // When
        Collections.shuffle(histories, random);

        // Then
        assertThat(sum(histories)).as("seed %d", seed).isEqualTo(expected);
    }

    private static double sum(List<PurchaseHistory> histories) {
        Cohort.Builder builder = Cohort.builder();
        histories.forEach(builder::add);
        return builder.build().logLikelihood(MODEL);
    }

    @Test
    void correlationIsPearsonsOverSpenders() {
        // Given: repeats 1, 2, 3 with means 10, 30, 20
        Cohort cohort = Cohort.builder()
                .add(new PurchaseHistory(1, 5, 9), 10)
                .add(new PurchaseHistory(2, 5, 9), 30)
                .add(new PurchaseHistory(3, 5, 9), 20)
                .add(new PurchaseHistory(0, 0, 9))
                .build();

        // When, Then
        assertThat(cohort.spendFrequencyCorrelation()).hasValueCloseTo(.5, within(1e-12));
        assertThat(Cohort.builder().build().spendFrequencyCorrelation()).isEmpty();
    }

    @Test
    void spendOfACustomerWithOnlyOnePurchaseIsRefused() {
        Cohort.Builder builder = Cohort.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(new PurchaseHistory(0, 0, 9), 12))
                .withMessageContaining("only one purchase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(new PurchaseHistory(1, 2, 9), 0))
                .withMessageContaining("mean spend must be positive and finite, not 0");
        assertThat(builder.build().customers()).isZero();
    }
}
