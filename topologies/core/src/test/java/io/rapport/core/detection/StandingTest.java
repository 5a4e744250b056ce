package io.rapport.core.detection;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector.Crossing;
import io.rapport.core.rule.Detector.Trend;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a customer stands: levels and trends of outcomes. */
final class StandingTest {
    private static final String RULE = "standing";

    private static final Ending PATIENT =
            new Ending(Selector.NONE, Duration.ZERO, Duration.ofDays(1), Duration.ofDays(999), Duration.ofDays(999));

    private static Customer crossing(boolean upward, double raise, double clear, Condition when) {
        return new Customer(
                Policies.PLAIN,
                SampleRules.book(SampleRules.rule(
                        RULE, Dedup.CUSTOMER, new Crossing(Outcome.SATISFACTION, upward, raise, clear, when))));
    }

    private static double answer(Customer customer, double days, int answer) {
        customer.apply(customer.at(days, Kind.SURVEY).survey(Instrument.CSAT, answer, 1, 5));
        return customer.metrics().outcomes().satisfaction().value();
    }

    @Test
    void aFallIsRaisedAtTheLevelAndClearedBeyondTheOther() {
        Customer ann = crossing(false, 45, 55, Condition.ALWAYS);
        List<Boolean> live = new ArrayList<>();
        List<Double> figures = new ArrayList<>();
        // When
        for (int answer : new int[] {3, 1, 1, 3, 3, 4, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1}) {
            figures.add(answer(ann, 1 + figures.size() * 0.1, answer));
            live.add(ann.state.episodes().firstLive() != null);
        }
        // Then: by its definition
        boolean raised = false;
        for (int i = 0; i < figures.size(); i++) {
            raised = raised ? figures.get(i) <= 55 : figures.get(i) <= 45;
            assertThat(live.get(i)).as("%s at %d", figures, i).isEqualTo(raised);
        }
        assertThat(live).contains(true, false);
        assertThat(ann.last(ann.only(RULE)).status()).isEqualTo(AlertStatus.OPEN);
        assertThat(ann.last(ann.only(RULE)).signals()).isEqualTo(2);
    }

    @Test
    void aRiseAtTheVeryLevelIsRaisedAndAtTheVeryClearLevelNotCleared() {
        Customer probe = crossing(true, 1_000, 1_000, Condition.ALWAYS);
        double high = answer(probe, 1, 5);
        double lower = answer(probe, 1.1, 2);
        double still = answer(probe, 1.2, 2);
        Customer ann = crossing(true, high, lower, Condition.ALWAYS);
        // When
        answer(ann, 1, 5);
        answer(ann, 1.1, 2);
        AlertStatus atClear = ann.last(ann.only(RULE)).status();
        answer(ann, 1.2, 2);
        // Then
        assertThat(still).isLessThan(lower);
        assertThat(atClear).isEqualTo(AlertStatus.OPEN);
        assertThat(ann.last(ann.only(RULE)).status()).isEqualTo(AlertStatus.RESOLVED);
    }

    @Test
    void aConditionThatComesToHoldLaterRaisesThen() {
        Customer ann = crossing(false, 45, 55, facts -> facts.touchpoints() >= 6);
        for (int i = 0; i < 8; i++) {
            answer(ann, 1 + i, 1);
        }
        assertThat(ann.only(RULE).origin().raisedAt()).isEqualTo(day(6));
    }

    @Test
    void aTrendIsTheLeastSquaresLineThroughItsFigures() {
        for (long seed = 0; seed < 100; seed++) {
            // Given: touchpoints further apart than those that stand for one another
            Random random = new Random(seed);
            Customer ann = new Customer(
                    Policies.PLAIN,
                    SampleRules.book(SampleRules.rule(
                                    RULE, Dedup.CUSTOMER, new Trend(Outcome.SATISFACTION, -6, Duration.ofDays(16), 4))
                            .ending(PATIENT)));
            List<double[]> points = new ArrayList<>();
            double at = 1;
            // When
            for (int i = 0; i < 30; i++) {
                at += 1.001 + random.nextDouble() * 3;
                double figure = answer(ann, at, 1 + random.nextInt(5));
                points.add(new double[] {day(at), figure});
                // Then
                boolean expected = moved(points) <= -6;
                boolean live = ann.state.episodes().firstLive() != null;
                assertThat(live).as("seed %d at %d", seed, i).isEqualTo(expected);
            }
        }
    }

    /** Of the figures within 16 days, by the textbook's sums over days, or 0 when there are fewer than four. */
    private static double moved(List<double[]> all) {
        double now = all.get(all.size() - 1)[0];
        List<double[]> points =
                all.stream().filter(point -> point[0] >= now - day(16) + day(0)).toList();
        double n = points.size();
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (double[] point : points) {
            double days = (point[0] - now) / Customer.DAY;
            x += days;
            y += point[1];
            xx += days * days;
            xy += days * point[1];
        }
        return n < 4 ? 0 : 16 * (n * xy - x * y) / (n * xx - x * x);
    }

    @Test
    void touchpointsCloseTogetherStandForOneAndTheLastOfThemHolds() {
        Customer ann = new Customer(
                Policies.PLAIN,
                SampleRules.book(SampleRules.rule(
                        RULE, Dedup.CUSTOMER, new Trend(Outcome.SATISFACTION, -1, Duration.ofDays(16), 3))));
        for (int i = 0; i < 1_000; i++) {
            answer(ann, 1 + i * 0.01, 1);
        }
        assertThat(ann.state.tracks().all().get(0).size()).isBetween(2 * 10, 1 + 2 * 18);
        assertThat(ann.alerts(RULE)).hasSize(1);
    }
}
