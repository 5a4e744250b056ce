package io.rapport.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
    private static final long DAY = 86_400_000L;
    private static final HalfLife MONTH = HalfLife.ofDays(30);
    private static final Prior PRIOR = new Prior(70, 2);

    private record Seen(long at, double value, double weight) {}

    @Test
    void weightsFadeAsPublished() {
        assertThat(MONTH.decay(7 * DAY)).isCloseTo(.8507, within(5e-5));
        assertThat(MONTH.decay(30 * DAY)).isEqualTo(.5);
        assertThat(MONTH.decay(0)).isEqualTo(1);
    }

    /** Forward decay by its definition, g(n) = n^2 from landmark 100, asked at 110: the accumulator is the same sums. */
    @Test
    void thePapersOwnExampleFollowsFromTheDefinition() {
        double[][] stream = {{105, 4}, {107, 8}, {103, 3}, {108, 6}, {104, 4}};
        double count = 0;
        double sum = 0;
        for (double[] item : stream) {
            double weight = (item[0] - 100) * (item[0] - 100) / (10 * 10);
            count += weight;
            sum += weight * item[1];
        }
        assertThat(count).isCloseTo(1.63, within(1e-12));
        assertThat(sum).isCloseTo(9.67, within(1e-12));
        assertThat(sum / count).isCloseTo(5.9325, within(5e-5));
    }

    @Test
    void theScoreIsTheDefinitionsWithShrinkage() {
        // Given
        Evidence evidence = of(List.of(new Seen(0, 100, 1), new Seen(30 * DAY, 40, 2)));
        // When
        double score = evidence.score(60 * DAY, PRIOR, MONTH);
        // Then: 1/4 of 100 and 2/2 of 40
        assertThat(score).isCloseTo((2 * 70 + .25 * 100 + 1 * 40) / (2 + 1.25), within(1e-12));
        assertThat(evidence.coverage(60 * DAY, PRIOR, MONTH)).isCloseTo(1.25 / 3.25, within(1e-12));
    }

    @Test
    void withoutEvidenceTheScoreIsThePrior() {
        Evidence evidence = new Evidence();
        assertThat(evidence.score(5, PRIOR, MONTH)).isEqualTo(70);
        assertThat(evidence.coverage(5, PRIOR, MONTH)).isZero();
        assertThat(evidence.crossing(60, PRIOR, MONTH)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anyOrderAndAnyPartsGiveTheSameSums() {
        for (long seed = 0; seed < 200; seed++) {
            // Given
            Random random = new Random(seed);
            List<Seen> all = observations(random, 50, 400 * DAY);
            List<Seen> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            int first = random.nextInt(51);
            int second = first + random.nextInt(51 - first);
            Evidence a = of(shuffled.subList(0, first));
            Evidence b = of(shuffled.subList(first, second));
            Evidence c = of(shuffled.subList(second, 50));
            // When
            Evidence left = merged(merged(a, b), c);
            Evidence right = merged(a, merged(c, b));
            // Then
            assertSame(of(shuffled), of(all), seed);
            assertSame(left, of(all), seed);
            assertSame(right, of(all), seed);
        }
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        for (long seed = 0; seed < 100; seed++) {
            // Given
            List<Seen> all = observations(new Random(seed), 20, 100 * DAY);
            Evidence evidence = of(all);
            // When
            evidence.add(150 * DAY, 10, 3, MONTH);
            evidence.add(150 * DAY, 10, -3, MONTH);
            // Then
            Evidence expected = of(all);
            assertThat(evidence.weight()).isCloseTo(expected.weightAt(150 * DAY, MONTH), within(1e-9));
            assertThat(evidence.sum()).isCloseTo(expected.sumAt(150 * DAY, MONTH), within(1e-9));
        }
    }

    @Test
    void thousandsOfHalfLivesApartNothingOverflows() {
        // Given: an hour's half-life, 1,024 and 100,000 of them apart, in both orders
        HalfLife hour = new HalfLife(3_600_000);
        for (long apart : new long[] {1_024L, 1_100L, 100_000L}) {
            long later = apart * 3_600_000L;
            Evidence inOrder = of(List.of(new Seen(0, 50, 1), new Seen(later, 90, 1)), hour);
            Evidence late = of(List.of(new Seen(later, 90, 1), new Seen(0, 50, 1)), hour);
            // Then
            assertThat(inOrder.weight()).isEqualTo(1);
            assertThat(late.sum()).isEqualTo(inOrder.sum()).isEqualTo(90);
            assertThat(inOrder.score(3 * later, PRIOR, hour)).isEqualTo(70);
            assertThat(inOrder.coverage(3 * later, PRIOR, hour)).isBetween(0.0, 1e-300);
        }
    }

    @Test
    void theScoreCrossesInTheMillisecondThatIsForetold() {
        int crossed = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            // Given
            Random random = new Random(seed);
            HalfLife halfLife = new HalfLife(1 + (long) (random.nextDouble() * random.nextInt(90) * DAY));
            Evidence evidence = of(observations(random, 1 + random.nextInt(5), 30 * DAY), halfLife);
            double score = evidence.score(evidence.landmark(), PRIOR, halfLife);
            double threshold = score + (70 - score) * 0.999 * random.nextDouble();
            boolean above = score > 70;
            // When
            long instant = evidence.crossing(threshold, PRIOR, halfLife);
            // Then
            if (instant != Long.MAX_VALUE) {
                crossed++;
                double sign = above ? -1 : 1;
                double after = sign * (evidence.score(instant, PRIOR, halfLife) - threshold);
                assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(-1e-12);
                double before = sign * (evidence.score(instant - 1, PRIOR, halfLife) - threshold);
                assertThat(instant == evidence.landmark() || before < 1e-12)
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
        assertThat(crossed).isGreaterThan(1_900);
    }

    @Test
    void aThresholdOnTheOtherSideOfThePriorIsNeverCrossed() {
        Evidence low = of(List.of(new Seen(0, 10, 1)));
        assertThat(low.crossing(80, PRIOR, MONTH)).isEqualTo(Long.MAX_VALUE);
        assertThat(low.crossing(70, PRIOR, MONTH)).isEqualTo(Long.MAX_VALUE);
        assertThat(low.crossing(20, PRIOR, MONTH)).isEqualTo(Long.MAX_VALUE);
        // (140 + 10) / 3 = 50 at once
        assertThat(low.crossing(50, PRIOR, MONTH)).isZero();
    }

    @Test
    void boundsAreKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HalfLife(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(50, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(50, Double.POSITIVE_INFINITY));
    }

    private static void assertSame(Evidence actual, Evidence expected, long seed) {
        assertThat(actual.landmark()).as("seed %d", seed).isEqualTo(expected.landmark());
        assertThat(actual.weight()).as("seed %d", seed).isCloseTo(expected.weight(), within(1e-9));
        assertThat(actual.sum()).as("seed %d", seed).isCloseTo(expected.sum(), within(1e-9 * 100));
    }

    private static List<Seen> observations(Random random, int count, long span) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seen.add(new Seen((long) (random.nextDouble() * span), 100 * random.nextDouble(), random.nextDouble()));
        }
        return seen;
    }

    private static Evidence of(List<Seen> observations) {
        return of(observations, MONTH);
    }

    private static Evidence of(List<Seen> observations, HalfLife halfLife) {
        Evidence evidence = new Evidence();
        observations.forEach(o -> evidence.add(o.at(), o.value(), o.weight(), halfLife));
        return evidence;
    }

    private static Evidence merged(Evidence one, Evidence other) {
        Evidence merged = new Evidence();
        merged.merge(one, MONTH);
        merged.merge(other, MONTH);
        return merged;
    }
}
