package io.rapport.core.step;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Trigger;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A set of rules comes into force for every customer, also for one of whom nothing is heard. */
final class RulesComingIntoForceTest {
    private static final long CHANGE = day(40);
    private static final SampleRules COMPLAINED = SampleRules.on("complained", Kind.COMPLAINT);
    private static final RuleBook BEFORE = RuleBook.EMPTY.with(SampleRules.set("before", day(-1), COMPLAINED));
    private static final RuleBook BOTH =
            BEFORE.with(SampleRules.set("after", CHANGE, SampleRules.slipping(0.05, 0.01)));

    private final Customer ann = new Customer(Policy.DEFAULT, BOTH);

    @Test
    void whoHasLongBeenOverTheNewLevelIsFoundInTheFirstInstantOfTheNewRules() {
        // Given
        ann.apply(ann.at(0, Kind.PURCHASE).amount(5_000, "EUR"));
        ann.apply(ann.at(1, Kind.COMPLAINT));

        // When
        ann.advance(day(90));

        // Then
        assertThat(ann.only(SampleRules.SLIPPING).origin().raisedAt()).isEqualTo(CHANGE);
    }

    @Test
    void alertOfARuleThatHasGoneIsWithdrawnInTheFirstInstantOfTheNewRules() {
        // Given
        ann.apply(ann.at(39, Kind.COMPLAINT));

        // When
        ann.advance(day(90));

        // Then
        Alert alert = ann.only("complained");
        assertThat(ann.times(alert, Trigger.WITHDRAWN)).containsExactly(CHANGE);
    }

    @Test
    void newRulesAreDueToWhoeverHasAState() {
        // Given
        long nobody = ann.deadline();

        // When
        ann.apply(ann.at(0, Kind.USAGE));

        // Then
        assertThat(nobody).isEqualTo(Long.MAX_VALUE);
        assertThat(ann.deadline()).isLessThanOrEqualTo(CHANGE);
    }

    @Test
    void nothingDependsOnWhenTheRulesBecameKnownBeforeTheyHold() {
        for (long seed = 0; seed < 200; seed++) {
            // Given: of two customers with one history the second hears of the rules just before they hold
            List<Touchpoint> history = Histories.of(seed, 30, 80);
            Customer early = new Customer(Policy.DEFAULT, BOTH);
            Customer late = new Customer(Policy.DEFAULT, BEFORE);

            // When
            for (Touchpoint touchpoint : history) {
                if (touchpoint.occurredAt() >= CHANGE) {
                    late.learn(BOTH);
                }
                early.apply(touchpoint);
                late.apply(touchpoint);
            }
            late.learn(BOTH);
            early.advance(day(200));
            late.advance(day(200));

            // Then
            assertThat(late.told.alerts).as("seed %d", seed).isEqualTo(early.told.alerts);
            assertThat(new StateCodec().write(late.state))
                    .as("seed %d", seed)
                    .isEqualTo(new StateCodec().write(early.state));
        }
    }
}
