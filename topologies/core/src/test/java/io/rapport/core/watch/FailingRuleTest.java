package io.rapport.core.watch;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Policies;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import org.junit.jupiter.api.Test;

/** A rule whose condition has no value. */
final class FailingRuleTest {
    private static final SampleRules FAILING = SampleRules.rule(
            "failing",
            Dedup.CUSTOMER,
            new Detector.OnTouchpoint(Selector.of(Kind.CONTACT).and(facts -> {
                if (facts.touchpoints() < 3) {
                    throw new ConditionFailedException("no value");
                }
                return true;
            })));
    private static final SampleRules SOUND =
            SampleRules.rule("sound", Dedup.EVENT, new Detector.OnTouchpoint(Selector.of(Kind.CONTACT)));

    @Test
    void isPutAsideUntilTheNextSetToldOfOnceAndTheOthersGoOn() {
        RuleBook book = RuleBook.EMPTY
                .with(SampleRules.set("one", Long.MIN_VALUE, FAILING, SOUND))
                .with(SampleRules.set("two", day(5), FAILING, SOUND));
        Customer ann = new Customer(Policies.PLAIN, book);
        // When: it would have a value from the third touchpoint on
        for (int i = 1; i <= 6; i++) {
            ann.apply(ann.at(i, Kind.CONTACT));
        }
        // Then
        assertThat(ann.told.failed).extracting(Rule::id).containsExactly("failing");
        assertThat(ann.only("failing").origin().raisedAt()).isEqualTo(day(5));
        assertThat(ann.alerts("sound")).hasSize(6);
    }

    @Test
    void isForgottenWithItsRule() {
        RuleBook book = RuleBook.EMPTY
                .with(SampleRules.set("one", Long.MIN_VALUE, FAILING))
                .with(SampleRules.set("two", day(5), SOUND));
        Customer ann = new Customer(Policies.PLAIN, book);
        ann.apply(ann.at(1, Kind.CONTACT));
        boolean kept = !ann.state.tracks().isEmpty();
        ann.apply(ann.at(6, Kind.CONTACT));
        assertThat(kept).isTrue();
        assertThat(ann.state.tracks().isEmpty()).isTrue();
    }
}
