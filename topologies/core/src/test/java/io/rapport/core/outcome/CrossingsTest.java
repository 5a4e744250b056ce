package io.rapport.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.crossing.Level;
import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Printed;
import io.rapport.core.touchpoint.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With no event at all, each outcome reaches a level in the very millisecond that was foretold, held against a scan. */
final class CrossingsTest {
    private static final int HISTORIES = 400;
    private static final int SAMPLES = 600;
    private static final long YEARS = Customer.DAY * 365 * 40;
    /** Figures closer to a level than this are at it, to rounding. */
    private static final double ROUNDING = 1e-11;

    private final Outcomes outcomes = new Outcomes(Policy.DEFAULT);
    private int upward;
    private int downward;
    private int never;
    private int asked;
    private int mostAsked;

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeReachesALevelInTheMillisecondForetoldAndNotBefore(Outcome outcome) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            // Given: a customer left alone after some touchpoints
            Random random = new Random(seed);
            int touchpoints = 1 + random.nextInt(25);
            CustomerState state = Customer.of(Policy.DEFAULT, Histories.of(seed, touchpoints, 60)).state;
            for (int i = 0; i < 4; i++) {
                Asked question = question(outcome, state, random);
                // When
                long found = followed(question);
                // Then
                assertFirst(question, found, "seed " + seed + ", " + question.level() + " of " + outcome);
            }
        }
        Printed.line(String.format(
                "crossings of %s: %d upward, %d downward, %d never; asked again %d times, at most %d for one",
                outcome, upward, downward, never, asked, mostAsked));
        assertThat(upward > 0 || outcome == Outcome.BUYING_INTENTION).isTrue();
        assertThat(downward).isPositive();
        assertThat(never).isPositive();
        assertThat(mostAsked).isLessThan(40);
    }

    @Test
    void riskIsAskedForAgainWhenAPromiseFallsDue() {
        // Given: two purchases, and a promise for day 20
        Customer customer = new Customer(Policy.DEFAULT);
        customer.apply(customer.at(0, Kind.PURCHASE).amount(5_000, "EUR"));
        customer.apply(customer.at(9, Kind.PURCHASE).amount(5_000, "EUR"));
        customer.apply(customer.at(10, Kind.PROMISE).promisedAt(Customer.day(20)));
        // When
        long found = outcomes.crossing(Outcome.RETENTION, customer.state, Customer.day(10), Level.atLeast(0.999));
        // Then
        assertThat(found).isEqualTo(Customer.day(20));
    }

    @Test
    void riskGoesBackInTheMillisecondInWhichAComplaintLapses() {
        // Given: one who has bought nothing, and complained
        Customer customer = new Customer(Policy.DEFAULT);
        customer.apply(customer.at(1, Kind.COMPLAINT));
        long lapse = Customer.day(181) + 1;
        // When
        long found = outcomes.crossing(Outcome.RETENTION, customer.state, Customer.day(2), Level.below(0.6));
        // Then
        assertThat(found).isEqualTo(lapse);
        assertThat(customer.risk(lapse - 1)).isGreaterThan(0.66);
        assertThat(customer.risk(lapse)).isLessThan(0.6);
    }

    @Test
    void theRiskOfOneWhoIsSilentDoesNotGoBackBelowWhatSilenceAloneMakesIt() {
        // Given
        Customer customer = new Customer(Policy.DEFAULT);
        customer.apply(customer.at(0, Kind.PURCHASE).amount(5_000, "EUR"));
        long later = Customer.day(2_000);
        double risk = outcomes.value(Outcome.RETENTION, customer.state, later);
        // When
        long found = outcomes.crossing(Outcome.RETENTION, customer.state, later, Level.below(risk - 0.1));
        // Then
        assertThat(found).isEqualTo(Long.MAX_VALUE);
    }

    private record Asked(Outcome outcome, CustomerState state, long time, Level level) {}

    /** A level near figures that are to come, not reached now. */
    private Asked question(Outcome outcome, CustomerState state, Random random) {
        long time = state.clock() + (random.nextBoolean() ? 0 : random.nextInt(1 << 30));
        double now = outcomes.value(outcome, state, time);
        double later = outcomes.value(outcome, state, later(time, random));
        double value = now + (later - now) * 1.2 * random.nextDouble();
        if (random.nextInt(4) == 0) {
            value = now + (value - now) * (random.nextBoolean() ? -1 : 0);
        }
        boolean up = value == now ? random.nextBoolean() : value > now;
        return new Asked(outcome, state, time, new Level(value, up, value == now || random.nextBoolean()));
    }

    /** Of all magnitudes alike. */
    private static long later(long time, Random random) {
        return time + (long) StrictMath.exp(random.nextDouble() * StrictMath.log(YEARS));
    }

    /** Asks until the level is reached or never is. */
    private long followed(Asked q) {
        long at = q.time();
        for (int times = 0; times < 100; times++) {
            long next = outcomes.crossing(q.outcome(), q.state(), at, q.level());
            assertThat(next).isGreaterThan(at);
            if (next == Long.MAX_VALUE || isReached(q, next)) {
                asked += times;
                mostAsked = Math.max(mostAsked, times);
                return next;
            }
            at = next;
        }
        throw new AssertionError("asked too often: " + q);
    }

    private boolean isReached(Asked q, long time) {
        return q.level().isReached(outcomes.value(q.outcome(), q.state(), time));
    }

    private void assertFirst(Asked q, long found, String description) {
        if (found == Long.MAX_VALUE) {
            never++;
        } else {
            upward += q.level().upward() ? 1 : 0;
            downward += q.level().upward() ? 0 : 1;
            assertThat(isReached(q, found - 1)).as(description).isFalse();
        }
        long until = Math.min(found, q.time() + YEARS);
        Random random = new Random(until);
        for (int i = 0; i < SAMPLES; i++) {
            long closely = i < 100 ? until - 1 - i : until - later(0, random);
            long sample = i % 2 == 0 ? closely : later(q.time(), random);
            if (sample > q.time() && sample < until) {
                double beyond = -q.level().gap(outcomes.value(q.outcome(), q.state(), sample));
                assertThat(beyond)
                        .as("%s, %d ms before %d", description, until - sample, until)
                        .isLessThanOrEqualTo(
                                ROUNDING * Math.max(1, Math.abs(q.level().value())));
            }
        }
    }
}
