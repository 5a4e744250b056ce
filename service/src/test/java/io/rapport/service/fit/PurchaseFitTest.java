package io.rapport.service.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.rapport.core.purchase.Cohort;
import io.rapport.core.purchase.MbgNbd;
import io.rapport.core.purchase.PurchaseHistory;
import java.time.LocalDate;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PurchaseFitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource
    void noCustomersIsSaid(PurchaseFit fit) {
        Cohort nobody = Cohort.builder().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.to(nobody))
                .withMessage("cannot fit " + fit.model() + ": there are no customers");
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerWithOnlyOnePurchaseIsNotEnough(PurchaseFit fit) {
        Cohort one = new PurchaseLog().add("c-1", DAY, 20).cohort(DAY.plusDays(60), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.to(one))
                .withMessageContaining("cannot fit " + fit.model())
                .withMessageContaining("repeat purchase");
    }

    @ParameterizedTest
    @EnumSource
    void customersWhoAreAllEqualAreNotEnough(PurchaseFit fit) {
        // Given
        Cohort.Builder equal = Cohort.builder();
        for (int i = 0; i < 50; i++) {
            equal.add(new PurchaseHistory(3, 20, 30), 12.5);
        }
        Cohort cohort = equal.build();

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.to(cohort))
                .withMessageContaining("cannot fit " + fit.model() + ": all customers have the same");
    }

    @Test
    void aParameterThatRunsAwayIsNamed() {
        // Given: all buy at the same pace, as no mixture of rates would
        Cohort.Builder regular = Cohort.builder();
        for (int age = 20; age < 60; age++) {
            regular.add(new PurchaseHistory(age / 2, age, age));
        }
        Cohort cohort = regular.build();

        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseFit.BG_NBD.to(cohort))
                .withMessageStartingWith("cannot fit BG/NBD: these customers do not determine ");
    }

    @Test
    void purchasesOfADayCountOnceAndLaterOnesAreUnknown() {
        // Given
        PurchaseLog log = new PurchaseLog()
                .add("c-1", DAY.plusDays(9), 30)
                .add("c-1", DAY, 500)
                .add("c-1", DAY.plusDays(9), 10)
                .add("c-1", DAY.plusDays(20), 80)
                .add("c-1", DAY.plusDays(31), 7000)
                .add("c-2", DAY.plusDays(31), 1);

        // When
        Cohort cohort = log.cohort(DAY.plusDays(30), 1);

        // Then
        assertThat(log.history("c-1", DAY.plusDays(30), 1)).contains(new PurchaseHistory(2, 20, 30));
        assertThat(log.history("c-2", DAY.plusDays(30), 1)).isEmpty();
        assertThat(log.history("nobody", DAY, 1)).isEmpty();
        assertThat(cohort.customers()).isEqualTo(1);
        assertThat(cohort.meanSpend()).isCloseTo(60, within(1e-12));
    }

    @Test
    void parametersOfSimulatedCustomersAreFoundAgain() {
        // Given: weeks, ages 30 to 69
        long seed = 20260302;
        RandomDataGenerator random = new RandomDataGenerator(seed);
        Cohort.Builder simulated = Cohort.builder();
        for (int i = 0; i < 20_000; i++) {
            simulated.add(life(random, 30 + i % 40));
        }

        // When
        Cohort cohort = simulated.build();
        Fitted fitted = PurchaseFit.MBG_NBD.to(cohort);

        // Then: half the 99.9 % quantile of chi-squared with 4 degrees of freedom
        double gain = fitted.logLikelihood() - cohort.logLikelihood(new MbgNbd(.7, 6, .9, 2.2));
        assertThat(gain).as("seed %d: %s", seed, fitted).isBetween(0., 9.23);
        assertThat(List.copyOf(fitted.parameters().keySet())).containsExactly("r", "alpha", "a", "b");
        assertThat(fitted.parameter("r")).isCloseTo(.7, withinPercentage(10));
        assertThat(fitted.parameter("alpha")).isCloseTo(6, withinPercentage(10));
        assertThat(fitted.iterations()).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitted.parameter("beta"))
                .withMessage("MBG/NBD has no parameter beta, it has r, alpha, a, b");
    }

    private static PurchaseHistory life(RandomDataGenerator random, double age) {
        double rate = random.nextGamma(.7, 1 / 6.0);
        double leave = random.nextBeta(.9, 2.2);
        int repeats = 0;
        double last = 0;
        while (random.nextUniform(0, 1) >= leave) {
            double next = last - Math.log(random.nextUniform(0, 1)) / rate;
            if (next > age) {
                break;
            }
            last = next;
            repeats++;
        }
        return new PurchaseHistory(repeats, last, age);
    }
}
