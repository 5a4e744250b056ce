package io.rapport.core.recovery;

import static io.rapport.core.sample.Closeness.isClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.recovery.Fared.Shares;
import io.rapport.core.recovery.Recovery.Course;
import io.rapport.core.recovery.Recovery.Handled;
import io.rapport.core.recovery.Recovery.Stand;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.sample.Closeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums over recoveries: by hand, and the laws of merging. */
final class RecoveriesTest {
    private static final Course NOTHING = new Course(false, false, false);
    private static final Course BOUGHT = new Course(true, false, false);
    private static final Course COMPLAINED = new Course(true, true, false);
    private static final Course LEFT = new Course(false, false, true);

    private static Recovery recovery(@Nullable Handled alert, double risk, double change, Course course) {
        return new Recovery("ann", alert, 0, 1_000, new Stand(50, risk), new Stand(50 + change, risk), course);
    }

    private static Handled handled(String rule, String desk, @Nullable Long taken, @Nullable String action) {
        long cost = action == null ? 0 : 250;
        Long over = taken == null ? null : Long.valueOf(3 * taken);
        return new Handled("id", rule, desk, Severity.WARNING, taken, over, action, cost, null, 1);
    }

    /** By hand: three alerts at a risk of .15, one at .75; ten controls at .1 to .2, of whom 2 left and 4 bought. */
    private static Recoveries example() {
        Recoveries sum = new Recoveries();
        sum.add(recovery(handled("late", "care", 1_000L, "refund"), 0.15, 10, BOUGHT));
        sum.add(recovery(handled("late", "care", 3_000L, "call"), 0.15, 4, NOTHING));
        sum.add(recovery(handled("late", "lead", null, null), 0.15, -8, LEFT));
        sum.add(recovery(handled("low", "care", 8_000L, null), 0.75, 0, NOTHING));
        for (int i = 0; i < 10; i++) {
            sum.add(recovery(null, 0.1 + i * 0.009, -1, i < 2 ? LEFT : i < 6 ? BOUGHT : NOTHING));
        }
        return sum;
    }

    private static Tally of(SortedMap<String, Tally> tallies, String name) {
        return Objects.requireNonNull(tallies.get(name));
    }

    @Test
    void theExampleIsAsComputedByHand() {
        Recoveries sum = example();
        Tally late = of(sum.byRule(), "late");
        assertThat(sum.byRule().keySet()).containsExactly("late", "low");
        assertThat(sum.byAction().keySet()).containsExactly(Recoveries.NO_ACTION, "call", "refund");
        assertThat(of(sum.byDesk(), "care").count()).isEqualTo(3);
        assertThat(late.count()).isEqualTo(3);
        assertThat(late.treated()).isEqualTo(2);
        assertThat(late.costMinor()).isEqualTo(500);
        assertThat(late.precision()).isEqualTo(1);
        assertThat(sum.all().precision()).isEqualTo(0.75);
        assertThat(late.fared().shares()).isEqualTo(new Shares(1 / 3.0, 0, 1 / 3.0, 2));
        assertThat(late.acknowledged().mean()).isEqualTo(2_000);
        assertThat(late.recovered().count()).isEqualTo(2);
        assertThat(sum.controls().shares()).isEqualTo(new Shares(0.4, 0, 0.2, -1));
    }

    @Test
    void expectedIsHowThoseOfLikeRiskFared() {
        Recoveries sum = example();
        // When
        Comparison late = sum.compare(of(sum.byRule(), "late"));
        Comparison low = sum.compare(of(sum.byRule(), "low"));
        // Then: nobody of like risk is there for the other rule
        assertThat(late.isEnough()).isTrue();
        assertThat(late.controls()).isEqualTo(10);
        Closeness.assertClose(late.expected(), new Shares(0.4, 0, 0.2, -1), "expected");
        Closeness.assertClose(late.difference(), new Shares(1 / 3.0 - 0.4, 0, 1 / 3.0 - 0.2, 3), "difference");
        assertThat(low.isEnough()).isFalse();
        assertThat(low.compared()).isZero();
        assertThat(low.left()).isEqualTo(1);
        assertThat(sum.compare(sum.all()).isEnough()).isFalse();
    }

    @Test
    void expectedIsWeightedByWhereTheAlertsStand() {
        Recoveries sum = new Recoveries();
        for (int i = 0; i < 10; i++) {
            sum.add(recovery(null, 0.05, 0, NOTHING));
            sum.add(recovery(null, 1, 0, LEFT));
        }
        // When: three at high risk, one at low
        for (double risk : new double[] {0.99, 0.9, 1, 0}) {
            sum.add(recovery(handled("late", "care", null, null), risk, 0, NOTHING));
        }
        // Then
        assertThat(sum.compare(sum.all()).expected().left()).isEqualTo(0.75);
        assertThat(sum.compare(sum.all()).seen().left()).isZero();
    }

    @Test
    void quantilesAreOffByAtMostASixteenth() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Durations durations = new Durations();
            long[] times = new long[1 + random.nextInt(300)];
            for (int i = 0; i < times.length; i++) {
                times[i] = (long) StrictMath.exp(random.nextDouble() * 30);
                durations.add(times[i]);
            }
            Arrays.sort(times);
            for (double share : new double[] {0.01, 0.5, 0.9, 1}) {
                long exact = times[(int) Math.ceil(share * times.length) - 1];
                assertThat((double) Objects.requireNonNull(durations.quantile(share)))
                        .as("seed %d, share %s", seed, share)
                        .isCloseTo((double) exact, within(exact / 16.0 + 0.5));
            }
            assertThat(isClose(
                            Objects.requireNonNull(durations.mean()),
                            Arrays.stream(times).average().orElseThrow()))
                    .isTrue();
        }
        assertThat(new Durations().median()).isNull();
        assertThat(new Durations().mean()).isNull();
    }

    @Test
    void mergingIsAssociativeAndCommutativeAndFreeOfOrder() {
        for (long seed = 0; seed < 100; seed++) {
            // Given
            List<Recovery> recoveries = random(seed);
            List<Recovery> shuffled = new ArrayList<>(recoveries);
            Collections.shuffle(shuffled, new Random(seed));
            Recoveries whole = sum(recoveries);
            List<Recoveries> parts = parts(recoveries, 3);
            List<Recoveries> others = parts(recoveries, 3);
            // When: (a + b) + c and c + (b + a)
            parts.get(0).merge(parts.get(1));
            parts.get(0).merge(parts.get(2));
            others.get(1).merge(others.get(0));
            others.get(2).merge(others.get(1));
            // Then
            assertSame(parts.get(0), whole, seed);
            assertSame(others.get(2), whole, seed);
            assertSame(sum(shuffled), whole, seed);
        }
    }

    private static List<Recovery> random(long seed) {
        Random random = new Random(seed);
        Course[] courses = {NOTHING, BOUGHT, COMPLAINED, LEFT};
        List<Recovery> recoveries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Long taken = random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(1 << 30));
            String action = random.nextBoolean() ? null : "a" + random.nextInt(3);
            Handled alert = random.nextInt(3) == 0
                    ? null
                    : handled("r" + random.nextInt(4), "d" + random.nextInt(2), taken, action);
            Course course = courses[random.nextInt(courses.length)];
            recoveries.add(recovery(alert, random.nextDouble(), random.nextDouble() * 40 - 20, course));
        }
        return recoveries;
    }

    private static Recoveries sum(List<Recovery> recoveries) {
        Recoveries sum = new Recoveries();
        recoveries.forEach(sum::add);
        return sum;
    }

    private static List<Recoveries> parts(List<Recovery> recoveries, int number) {
        List<Recoveries> parts = new ArrayList<>();
        for (int part = 0; part < number; part++) {
            int from = recoveries.size() * part / number;
            parts.add(sum(recoveries.subList(from, recoveries.size() * (part + 1) / number)));
        }
        return parts;
    }

    private static void assertSame(Recoveries one, Recoveries other, long seed) {
        assertSame(one.byRule(), other.byRule(), seed);
        assertSame(one.byAction(), other.byAction(), seed);
        assertSame(one.byDesk(), other.byDesk(), seed);
        Closeness.assertClose(one.all(), other.all(), "seed " + seed);
        Closeness.assertClose(one.controls(), other.controls(), "seed " + seed);
        Closeness.assertClose(one.compare(one.all()), other.compare(other.all()), "seed " + seed);
    }

    private static void assertSame(SortedMap<String, Tally> one, SortedMap<String, Tally> other, long seed) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((name, tally) -> Closeness.assertClose(tally, of(other, name), "seed " + seed + " " + name));
    }
}
