package io.rapport.core.detection;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Trigger;
import io.rapport.core.policy.MemoryPolicy;
import io.rapport.core.rule.Detector.Occurrence;
import io.rapport.core.rule.Detector.Sequence;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Several touchpoints: so many within a window, and one after the other. */
final class CountingTest {
    private static final String RULE = "several";
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static Customer counting(int count) {
        return new Customer(
                Policies.PLAIN,
                SampleRules.book(SampleRules.rule(
                        RULE, Dedup.CASE, new Occurrence(Selector.of(Kind.CONTACT), count, TWO_DAYS))));
    }

    private static Customer following(Kind... kinds) {
        List<Selector> steps = List.of(kinds).stream().map(Selector::of).toList();
        return new Customer(
                Policies.with(MemoryPolicy.DEFAULT),
                SampleRules.book(SampleRules.rule(RULE, Dedup.CUSTOMER, new Sequence(steps, TWO_DAYS))));
    }

    private static int found(Customer customer) {
        return customer.alerts(RULE).isEmpty()
                ? 0
                : customer.last(customer.only(RULE)).signals();
    }

    @Test
    void bothEndsOfTheWindowCount() {
        Customer at = counting(3);
        Customer beyond = counting(3);
        for (Customer customer : List.of(at, beyond)) {
            customer.apply(customer.at(1, Kind.CONTACT));
            customer.apply(customer.at(2, Kind.CONTACT));
        }
        // When
        at.apply(at.at(3, Kind.CONTACT));
        beyond.apply(beyond.at(3, Kind.CONTACT).build(), day(3));
        beyond.apply(beyond.at(10, Kind.CONTACT));
        Customer late = counting(3);
        late.apply(late.at(1, Kind.CONTACT));
        late.apply(late.at(2, Kind.CONTACT));
        late.apply(late.at(3 + 1e-8, Kind.CONTACT));
        // Then: one millisecond more is beyond
        assertThat(at.only(RULE).origin().raisedAt()).isEqualTo(day(3));
        assertThat(at.only(RULE).origin().reason()).isEqualTo("It is several: 3 within 2 d");
        assertThat(found(beyond)).isEqualTo(1);
        assertThat(day(3 + 1e-8)).isEqualTo(day(3) + 1);
        assertThat(found(late)).isZero();
    }

    @Test
    void eachCaseIsCountedByItself() {
        Customer ann = counting(2);
        ann.apply(ann.at(1, Kind.CONTACT).caseId("7"));
        ann.apply(ann.at(1.5, Kind.CONTACT).caseId("8"));
        ann.apply(ann.at(2, Kind.CONTACT).caseId("7"));
        assertThat(ann.only(RULE).origin().key()).isEqualTo("case:7");
    }

    @Test
    void oneThatComesLateIsCountedWhereItOccurred() {
        Customer ann = counting(3);
        // When: three within two days only with the late one, of which we hear on day 5
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(3, Kind.CONTACT));
        ann.apply(ann.at(2, Kind.CONTACT).build(), day(5));
        // Then
        assertThat(ann.only(RULE).origin().raisedAt()).isEqualTo(day(5));
        assertThat(ann.only(RULE).origin().eventId()).isEqualTo("e3");
    }

    @Test
    void countsAreThoseOfABruteForceCountInAnyOrder() {
        for (long seed = 0; seed < 200; seed++) {
            // Given: all within the time for which the rule remembers
            Random random = new Random(seed);
            Customer ann = counting(3);
            List<Touchpoint> history = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                history.add(ann.at(1 + random.nextInt(20) / 4.0, Kind.CONTACT).build());
            }
            // When
            int expected = 0;
            List<Long> times = new ArrayList<>();
            for (Touchpoint t : history) {
                times.add(t.occurredAt());
                Collections.sort(times);
                expected += isInWindow(times, t.occurredAt()) ? 1 : 0;
                ann.apply(t);
            }
            // Then
            assertThat(found(ann)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static boolean isInWindow(List<Long> times, long time) {
        return times.stream()
                .filter(start -> start <= time && time <= start + TWO_DAYS.toMillis())
                .anyMatch(start -> times.stream()
                                .filter(other -> other >= start && other <= start + TWO_DAYS.toMillis())
                                .count()
                        >= 3);
    }

    @Test
    void noMoreThanThirtyTwoAreRemembered() {
        Customer ann = counting(Occurrence.MOST);
        for (int i = 0; i < 100; i++) {
            ann.apply(ann.at(1 + i * 0.001, Kind.CONTACT));
        }
        assertThat(ann.state.tracks().all()).hasSize(1);
        assertThat(ann.state.tracks().all().get(0).size()).isEqualTo(Occurrence.MOST);
        assertThat(found(ann)).isEqualTo(100 - Occurrence.MOST + 1);
    }

    @Test
    void whatNoWindowReachesAnyMoreIsForgotten() {
        Customer ann = counting(3);
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(100, Kind.CAMPAIGN));
        assertThat(ann.state.tracks().find(Rule.number(RULE), "")).isNull();
    }

    @Test
    void stepsMustComeInTheirOrder() {
        Customer ann = following(Kind.DELIVERY, Kind.REVIEW, Kind.CONTACT);
        ann.apply(ann.at(1, Kind.REVIEW));
        ann.apply(ann.at(1.1, Kind.DELIVERY));
        ann.apply(ann.at(1.2, Kind.CONTACT));
        int without = found(ann);
        ann.apply(ann.at(1.3, Kind.REVIEW));
        ann.apply(ann.at(1.4, Kind.CONTACT));
        assertThat(without).isZero();
        assertThat(ann.only(RULE).origin().raisedAt()).isEqualTo(day(1.4));
    }

    @Test
    void theLastStepMayComeAtTheVeryEndOfTheWindow() {
        Customer at = following(Kind.DELIVERY, Kind.CONTACT);
        at.apply(at.at(1, Kind.DELIVERY));
        at.apply(at.at(3, Kind.CONTACT));
        Customer beyond = following(Kind.DELIVERY, Kind.CONTACT);
        beyond.apply(beyond.at(1, Kind.DELIVERY));
        beyond.apply(beyond.at(3 + 1e-8, Kind.CONTACT));
        assertThat(found(at)).isEqualTo(1);
        assertThat(found(beyond)).isZero();
    }

    @Test
    void oneTouchpointTakesOneStep() {
        Customer ann = following(Kind.CONTACT, Kind.CONTACT, Kind.CONTACT);
        ann.apply(ann.at(1, Kind.CONTACT));
        ann.apply(ann.at(1.1, Kind.CONTACT));
        int two = found(ann);
        ann.apply(ann.at(1.2, Kind.CONTACT));
        assertThat(two).isZero();
        assertThat(found(ann)).isEqualTo(1);
    }

    @Test
    void aStepThatComesLateTakesItsPlaceWhileWhatFollowsIsToCome() {
        Customer ann = following(Kind.DELIVERY, Kind.REVIEW, Kind.CONTACT);
        // When: the review was given again later, and the contact is told of late
        ann.apply(ann.at(1, Kind.DELIVERY));
        ann.apply(ann.at(1.2, Kind.REVIEW));
        ann.apply(ann.at(1.6, Kind.REVIEW));
        ann.apply(ann.at(1.4, Kind.CONTACT));
        // Then
        assertThat(ann.course(ann.only(RULE))).containsExactly(Trigger.RAISED);
    }

    @Test
    void sequencesAreThoseOfABruteForceSearch() {
        Kind[] kinds = {Kind.DELIVERY, Kind.REVIEW, Kind.CONTACT};
        for (long seed = 0; seed < 300; seed++) {
            // Given
            Random random = new Random(seed);
            Customer ann = following(kinds);
            List<Touchpoint> history = new ArrayList<>();
            int expected = 0;
            double at = 1;
            // When: in order of time
            for (int i = 0; i < 20; i++) {
                at += 0.05 + random.nextDouble();
                Touchpoint t = ann.at(at, kinds[random.nextInt(3)]).build();
                history.add(t);
                expected += completes(history, t) ? 1 : 0;
                ann.apply(t);
            }
            // Then
            assertThat(found(ann)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static boolean completes(List<Touchpoint> history, Touchpoint last) {
        return last.kind() == Kind.CONTACT
                && history.stream()
                        .filter(first -> first.kind() == Kind.DELIVERY
                                && last.occurredAt() - first.occurredAt() <= TWO_DAYS.toMillis())
                        .anyMatch(first -> history.stream()
                                .anyMatch(middle -> middle.kind() == Kind.REVIEW
                                        && middle.occurredAt() > first.occurredAt()
                                        && middle.occurredAt() < last.occurredAt()));
    }
}
