package io.rapport.core.outcome.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.evidence.HalfLife;
import io.rapport.core.evidence.Prior;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures of any kind, held against scans. */
final class FirstInstantTest {
    private static final HalfLife WEEK = HalfLife.ofDays(7);
    private static final int HALVINGS = 25;
    private static final int SAMPLES = 5_000;

    @Test
    void aFigureThatTurnsOnItsWayIsFoundWhereItFirstReachesTheLevel() {
        int turned = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            // Given: push and deviation of either sign, a level among the figures to come
            Random random = new Random(seed);
            Prior prior = new Prior(50, 0.5 + 3 * random.nextDouble());
            Fading fading =
                    new Fading(prior, 10 * random.nextDouble(), 40 * random.nextGaussian(), 40 * random.nextGaussian());
            Figure figure = t -> at(fading, WEEK.decay(t));
            double value = at(fading, random.nextDouble());
            Level level = new Level(value, value > figure.at(0), random.nextBoolean());
            // When
            double left = fading.leftAt(level);
            long found = FirstInstant.near(figure, level, 0, WEEK.elapsedUntil(left));
            // Then
            long scanned = scanned(figure, level);
            assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(scanned).isNotEqualTo(FirstInstant.NEVER);
            assertThat(level.isReached(figure.at(found))).as("seed %d", seed).isTrue();
            assertThat(level.isReached(figure.at(found - 1)))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(Math.abs(found - WEEK.elapsedUntil(left)))
                    .as("seed %d", seed)
                    .isLessThan(1000);
            turned += level.isPassedTowards(prior.value()) ? 0 : 1;
        }
        assertThat(turned).isBetween(50, 1_950);
    }

    @Test
    void aFigureThatTurnsShortOfTheLevelNeverReachesIt() {
        int never = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            // Given: push and deviation against one another, a level away from the prior
            Random random = new Random(seed);
            double push = 40 * random.nextDouble();
            Fading fading = new Fading(new Prior(50, 1), 10 * random.nextDouble(), push, -40 * random.nextDouble());
            Figure figure = t -> at(fading, WEEK.decay(t));
            Level level = Level.atLeast(Math.max(50, figure.at(0)) + 3 * random.nextDouble());
            // When
            double left = fading.leftAt(level);
            // Then
            boolean foretold = !Double.isNaN(left);
            long found = FirstInstant.near(figure, level, 0, WEEK.elapsedUntil(left));
            assertThat(found <= scanned(figure, level)).as("seed %d", seed).isTrue();
            assertThat(foretold && !level.isReached(figure.at(found)))
                    .as("seed %d", seed)
                    .isFalse();
            never += Double.isNaN(left) ? 1 : 0;
        }
        assertThat(never).isBetween(100, 1_950);
    }

    @Test
    void whatOnlyTendsToALevelNeverReachesIt() {
        // Given: from 30 up to 50
        Fading fading = new Fading(new Prior(50, 2), 0, -40, 0);
        // When / Then
        assertThat(fading.leftAt(Level.atLeast(50))).isNaN();
        assertThat(fading.leftAt(Level.atLeast(49))).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void toStandAtALevelIsEnoughUnlessItMustBePassed() {
        // Given: a stair that goes up every second
        Figure stair = t -> Math.floorDiv(t, 1000);
        for (double guess : new double[] {1, 4_990, 5_000, 5_010, 7_777, 1_000_000}) {
            // When / Then
            assertThat(FirstInstant.near(stair, Level.atLeast(5), 0, guess)).isEqualTo(5_000);
            assertThat(FirstInstant.near(stair, Level.above(5), 0, guess)).isEqualTo(6_000);
        }
    }

    @Test
    void aFlatFigureIsLookedForInBoundedWork() {
        // Given
        int[] asked = {0};
        Figure figure = t -> {
            asked[0]++;
            return t < 123_456_789_012_345L ? 0 : 1;
        };
        // When
        long found = FirstInstant.near(figure, Level.above(0.5), 0, 1);
        // Then
        assertThat(found).isEqualTo(123_456_789_012_345L);
        assertThat(asked[0]).isLessThan(300);
    }

    @Test
    void withBoundsThatSayNothingItIsToBeAskedAgain() {
        // Given: never above 1, and a bound that does not say so
        Course course = new Bounded(t -> 1, 3);
        // When
        long found = FirstInstant.within(course, Level.atLeast(2), 1_000, FirstInstant.END);
        // Then
        assertThat(found).isBetween(1_001L, 2_000L);
    }

    @Test
    void whereTheBoundsExcludeTheLevelNothingComesBeforeTheLimit() {
        // Given
        Course course = new Bounded(t -> 1, 1.5);
        // When
        long found = FirstInstant.within(course, Level.atLeast(2), 1_000, 7_000);
        // Then
        assertThat(found).isEqualTo(7_000);
    }

    /** A figure with one bound for all times. */
    private record Bounded(Figure figure, double most) implements Course {
        @Override
        public double at(long time) {
            return figure.at(time);
        }

        @Override
        public double furthest(long from, long to, boolean upward) {
            return most;
        }
    }

    private static double at(Fading f, double left) {
        double own = left * f.push() / (f.prior().weight() + left * f.weight());
        return f.prior().value() + own + left * f.deviation();
    }

    private static long scanned(Figure figure, Level level) {
        for (int i = 1; i <= SAMPLES; i++) {
            long time = (long) (WEEK.millis() * HALVINGS * (double) i / SAMPLES);
            if (level.isReached(figure.at(time))) {
                return time;
            }
        }
        return FirstInstant.NEVER;
    }
}
