package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions see, and what they see where there is nothing. */
final class ConditionTest {
    private static final Labels LABELS = new Labels(
            "crm",
            "phone",
            "billing",
            Stage.RETENTION,
            "c1",
            "o1",
            "p1",
            "north",
            "invoice",
            new Party(PartyRole.PARTNER, "swift"));
    private static final Situation FULL = Situation.of(
                    Kind.SPEND_DECLARED,
                    t -> t.labels(LABELS)
                            .result(Result.PARTIAL)
                            .effort(0.5)
                            .sentiment(-0.25)
                            .survey(Instrument.WALLET_RANK, 2, 1, 5)
                            .elapsed(90_000L)
                            .promisedAt(Situation.NOON + 3_600_000)
                            .verbatim("my secret")
                            .attribute("tier", "gold"))
            .amount(12.5)
            .matter(Situation.NOON - 7_200_000, true)
            .before(Outcome.SATISFACTION, 70)
            .after(Outcome.SATISFACTION, 60)
            .after(Outcome.RETENTION, 0.5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchpoint.kind == 'spend-declared' && touchpoint.source == 'crm' && touchpoint.channel == 'phone'",
                "touchpoint.process == 'billing' && touchpoint.stage == 'retention' && touchpoint.caseId == 'c1'",
                "touchpoint.orderId == 'o1' && touchpoint.productId == 'p1' && touchpoint.region == 'north'",
                "touchpoint.topic == 'invoice' && touchpoint.partyRole == 'partner' && touchpoint.partyId == 'swift'",
                "touchpoint.outcome == 'partial' && touchpoint.instrument == 'wallet-rank'",
                "touchpoint.topic.matches('^[a-z]{7}$') && !touchpoint.topic.matches('([0-9a-f]{4}-){3}[0-9a-f]{4}')",
                "touchpoint.amount == 12.5 && touchpoint.effort == 0.5 && touchpoint.sentiment == -0.25",
                "touchpoint.survey == 25.0 && touchpoint.survey < 26 && 24 < touchpoint.survey",
                "touchpoint.elapsed == duration('90s') && touchpoint.hasElapsed && touchpoint.hasPromisedAt",
                "touchpoint.promisedAt - touchpoint.occurredAt == duration('1h')",
                "touchpoint.attributes.tier == 'gold' && touchpoint.attributes['other'] == ''",
                "before.satisfaction - after.satisfaction > 9.5 && after.retentionRisk >= 0.5",
                "after.experience + after.buyingIntention + after.referral + before.shareOfWallet == 0.0",
                "before.profitability == 0.0 && customer.openCases == 2 && customer.overduePromises == 1",
                "customer.touchpoints == 9 && case.known && case.open && case.age == duration('2h')",
            })
    void everyNameHasItsValue(String condition) {
        assertThat(holds(condition, FULL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchpoint.source + touchpoint.stage + touchpoint.outcome + touchpoint.partyRole == ''",
                "touchpoint.partyId + touchpoint.instrument + touchpoint.topic + touchpoint.attributes.any == ''",
                "touchpoint.amount == 0.0 && touchpoint.elapsed == duration('0s') && !touchpoint.hasElapsed",
                "touchpoint.promisedAt == touchpoint.occurredAt && !touchpoint.hasPromisedAt",
                "!case.known && !case.open && case.age == duration('0s')",
            })
    void whatIsAbsentReadsAsNothing(String condition) {
        assertThat(holds(condition, Situation.of(Kind.CONTACT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sentiment < -0.5", "sentiment <= -0.5", "sentiment > -0.5", "sentiment >= -0.5", "sentiment == 0.0",
                "effort < 1", "effort <= 1", "effort > 0", "effort >= 0", "survey * 2.0 > 0",
                "survey < 40", "survey <= 40", "survey > 40", "survey >= 40", "survey - 1.0 <= 4"
            })
    void aNumberThatIsNotThereIsNeitherAboveNorBelowAnything(String comparison) {
        assertThat(holds("touchpoint." + comparison, Situation.of(Kind.CONTACT)))
                .isFalse();
    }

    @Test
    void wholeNumbersMayStandOnTheLeftOfOneThatIsNotThere() {
        for (String operator : new String[] {"<", "<=", ">", ">="}) {
            assertThat(holds("40 " + operator + " touchpoint.survey", Situation.of(Kind.CONTACT)))
                    .as(operator)
                    .isFalse();
        }
    }

    @Test
    void onlyWhatIsComeToIsComputed() {
        Situation contact = Situation.of(Kind.CONTACT);

        assertThat(holds("touchpoint.topic == 'x' && after.profitability > 1000 && before.referral < 1", contact))
                .isFalse();

        assertThat(contact.asked()).isZero();
    }

    @Test
    void aConditionWithoutAValueFailsAndSaysNothingOfTheTouchpoint() {
        Situation contact = Situation.of(Kind.CONTACT, t -> t.attribute("age", "my secret"));

        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> holds("int(touchpoint.attributes.age) > 3", contact))
                .withMessage("line 5, rules[0].on.when has no value: bad format");
        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> holds("num(touchpoint.attributes.age) > 3", contact))
                .satisfies(e -> assertThat(e.getMessage()).startsWith("line 5").doesNotContain("secret"));
        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> holds("1 / (customer.openCases - 2) > 0", contact))
                .withMessageEndingWith("divide by zero");
        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> holds("customer.touchpoints * 9223372036854775807 > 0", contact))
                .withMessageEndingWith("numeric overflow");
        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() ->
                        holds("timestamp('9999-01-01T00:00:00Z') - touchpoint.occurredAt > duration('1s')", contact))
                .satisfies(e -> assertThat(e.getMessage()).startsWith("line 5"));
    }

    @Test
    void aConditionThatIteratesTooOftenEnds() {
        Situation contact = Situation.of(Kind.CONTACT, t -> t.attribute("list", "x,".repeat(2_000)));

        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> holds("touchpoint.attributes.list.split(',').all(x, x == 'x')", contact))
                .withMessageContaining("iteration budget exceeded");
    }

    @Test
    void aPatternThatWouldBacktrackForEverDoesNot() {
        Situation contact = Situation.of(Kind.CONTACT, t -> t.attribute("text", "a".repeat(50_000) + "!"));

        assertThat(holds("touchpoint.attributes.text.matches('^(a+)+$')", contact))
                .isFalse();
    }

    @Test
    void timeAloneKnowsTheCustomer() {
        Detector.Crossing crossing = (Detector.Crossing)
                RuleFile.read("test.yaml", """
                        version: v1
                        rules:
                          - id: one
                            title: One
                            crossing: {outcome: satisfaction, below: 40, when: customer.openCases > 1 && after.referral < 5}
                        """, 0).rules().get(0).detector();

        assertThat(crossing.when().holds(Situation.silence().after(Outcome.REFERRAL, 4)))
                .isTrue();
    }

    static boolean holds(String condition, Situation situation) {
        return condition(condition).holds(situation);
    }

    static Condition condition(String condition) {
        String yaml = """
                version: v1
                rules:
                  - id: one
                    title: One
                    on: {kinds: contact, when: "%s"}
                """.formatted(condition.replace("\\", "\\\\").replace("\"", "\\\""));
        Detector detector = RuleFile.read("test.yaml", yaml, 0).rules().get(0).detector();
        return ((Detector.OnTouchpoint) detector).on().when();
    }
}
