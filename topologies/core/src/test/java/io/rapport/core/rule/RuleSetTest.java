package io.rapport.core.rule;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.touchpoint.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a set of rules refuses, and which set is in force. */
final class RuleSetTest {
    private static final Detector.BrokenPromise BROKEN = new Detector.BrokenPromise(Duration.ZERO);

    private static SampleRules inhibitedBy(String rule, Dedup same) {
        return SampleRules.on("low", Kind.SURVEY)
                .onset(new Onset(Duration.ZERO, Duration.ZERO, List.of(new Inhibition(rule, same))));
    }

    private static void assertRefused(String reason, SampleRules... rules) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRules.book(rules))
                .withMessageContaining(reason);
    }

    @Test
    void anInhibitionMustNameARuleAndWhatItsAlertsGoBy() {
        SampleRules complained =
                SampleRules.rule("complained", Dedup.CASE, new Detector.OnTouchpoint(Selector.of(Kind.COMPLAINT)));
        assertRefused("rule low: inhibitedBy names no rule: other", inhibitedBy("other", Dedup.CASE));
        assertRefused(
                "rule low: inhibitedBy complained: same must be CUSTOMER or that rule's dedup",
                complained,
                inhibitedBy("complained", Dedup.ORDER));
        assertThat(SampleRules.book(inhibitedBy("complained", Dedup.CASE), complained)
                        .sets())
                .hasSize(1);
        assertThat(SampleRules.book(inhibitedBy("complained", Dedup.CUSTOMER), complained)
                        .sets())
                .hasSize(1);
    }

    @Test
    void twoRulesOfBrokenPromisesOrOfOneIdAreRefused() {
        assertRefused(
                "2 rules of broken promises; allowed: 1",
                SampleRules.rule("one", Dedup.ORDER, BROKEN),
                SampleRules.rule("two", Dedup.ORDER, BROKEN));
        assertRefused("cannot be told", SampleRules.on("one", Kind.CONTACT), SampleRules.on("one", Kind.COMPLAINT));
    }

    @Test
    void aRuleOfSeveralTouchpointsCannotGoByOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleRules.rule(
                        "one", Dedup.EVENT, new Detector.Occurrence(Selector.of(Kind.CONTACT), 2, Duration.ofDays(1))))
                .withMessageContaining("dedup");
    }

    @Test
    void theSetInForceIsTheLatestThatHasBegun() {
        RuleSet first = SampleRules.set("a", day(1));
        RuleSet second = SampleRules.set("b", day(5));
        RuleSet greater = SampleRules.set("c", day(5));
        RuleBook book = RuleBook.EMPTY.with(greater).with(first).with(second);
        assertThat(book.at(day(1) - 1).rules()).isEmpty();
        assertThat(book.at(day(1))).isSameAs(first);
        assertThat(book.at(day(5) - 1)).isSameAs(first);
        assertThat(book.at(day(5))).isSameAs(greater);
        assertThat(book.without("c").at(day(5))).isSameAs(second);
        assertThat(book.with(new RuleSet("c", day(9), List.of(), CaseService.NONE))
                        .at(day(6)))
                .isSameAs(second);
    }

    @Test
    void aRuleIsLookedAtOnlyWhereItMayApply() {
        RuleSet set = SampleRules.set("a", 0, SampleRules.on("one", Kind.CONTACT), SampleRules.slipping(0.8, 0.6));
        assertThat(set.of(Kind.CONTACT)).hasSize(2);
        assertThat(set.of(Kind.USAGE)).extracting(Rule::id).containsExactly(SampleRules.SLIPPING);
        assertThat(set.standing()).extracting(Rule::id).containsExactly(SampleRules.SLIPPING);
    }
}
