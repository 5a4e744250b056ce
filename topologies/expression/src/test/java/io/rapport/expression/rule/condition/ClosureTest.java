package io.rapport.expression.rule.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.cel.Dialect;
import io.rapport.expression.cel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closures and CEL: the same value, or neither has any. */
final class ClosureTest {
    private static final int CONDITIONS = 700;
    private static final int FACTS = 40;

    /** What came of an evaluation. */
    private enum Answer {
        YES,
        NO,
        NONE
    }

    private static Answer ofClosure(ClosureCondition condition, Facts facts) {
        try {
            return condition.closure().holds(facts) ? Answer.YES : Answer.NO;
        } catch (RuntimeException e) {
            return Answer.NONE;
        }
    }

    private static Answer ofCel(ClosureCondition condition, Facts facts) {
        try {
            return condition.cel().holds(facts) ? Answer.YES : Answer.NO;
        } catch (ConditionFailedException e) {
            return Answer.NONE;
        }
    }

    private static String told(Condition condition, Facts facts) {
        try {
            return String.valueOf(condition.holds(facts));
        } catch (ConditionFailedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Map<Answer, Integer> compare(long seed, Standpoint standpoint, Function<Random, AnyFacts> any) {
        Random random = new Random(seed);
        Language language = Language.of(Dialect.CONDITION, standpoint.types());
        List<AnyFacts> situations = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            situations.add(any.apply(random));
        }
        Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
        for (int i = 0; i < CONDITIONS; i++) {
            String source = AnyCondition.of(random, standpoint);
            Condition condition = standpoint.condition("here", language.compile(source));
            assertThat(condition).as(source).isInstanceOf(ClosureCondition.class);
            for (AnyFacts facts : situations) {
                Answer expected = ofCel((ClosureCondition) condition, facts);
                assertThat(ofClosure((ClosureCondition) condition, facts))
                        .as("seed %d: %s of %s", seed, source, facts)
                        .isEqualTo(expected);
                assertThat(told(condition, facts))
                        .as("seed %d: %s of %s", seed, source, facts)
                        .isEqualTo(told(((ClosureCondition) condition).cel(), facts));
                answers.merge(expected, 1, Integer::sum);
            }
        }
        return answers;
    }

    private static void assertAllWereSeen(Map<Answer, Integer> answers) {
        assertThat(answers.keySet()).contains(Answer.values());
        assertThat(answers.values()).allMatch(times -> times > CONDITIONS * FACTS / 50);
    }

    @Test
    void conditionsOnTouchpointsAreWhatCelSays() {
        assertAllWereSeen(compare(1, Standpoint.TOUCHPOINT, AnyFacts::of));
    }

    @Test
    void conditionsOnCasesAreWhatCelSays() {
        assertAllWereSeen(compare(2, Standpoint.CASE, AnyFacts::of));
    }

    @Test
    void conditionsOfTimeAloneAreWhatCelSays() {
        assertAllWereSeen(compare(3, Standpoint.TIME_ALONE, AnyFacts::withoutTouchpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchpoint.promisedAt - touchpoint.occurredAt > duration('-1s')",
                "touchpoint.promisedAt > touchpoint.occurredAt",
                "touchpoint.promisedAt + duration('2400000h') > touchpoint.occurredAt",
                "touchpoint.promisedAt - duration('2400000h') < touchpoint.occurredAt",
                "case.age + case.age > duration('2400000h') - case.age",
                "timestamp('9999-12-31T23:59:59Z') - touchpoint.promisedAt > duration('1s')",
                "timestamp('0001-01-01T00:00:00Z') + duration('87000000h') < touchpoint.promisedAt"
            })
    void farFromNowAClosureAndCelNeverDiffer(String source) {
        Language language = Language.of(Dialect.CONDITION, Standpoint.TOUCHPOINT.types());
        ClosureCondition condition =
                (ClosureCondition) Standpoint.TOUCHPOINT.condition("here", language.compile(source));
        AnyFacts facts = AnyFacts.of(new Random(4));
        for (long at : new long[] {
            Long.MIN_VALUE,
            -62_135_596_800_001L,
            -62_135_596_800_000L,
            0,
            AnyFacts.NOON,
            253_402_300_799_000L,
            253_402_300_799_001L,
            Long.MAX_VALUE
        }) {
            AnyFacts far = facts.at(at);

            Answer answer = ofClosure(condition, far);

            assertThat(answer).as("%d", at).isIn(Answer.NONE, ofCel(condition, far));
        }
    }

    @Test
    void whatOnlyCelKnowsIsLeftToCel() {
        Language language = Language.of(Dialect.CONDITION, Standpoint.TOUCHPOINT.types());
        for (String source : List.of(
                "['a', 'b'].exists(x, x == touchpoint.topic)",
                "touchpoint.topic.split(',').size() > 1",
                "decimal('1.5') > decimal('1')",
                "touchpoint.elapsed > duration('1500us')",
                "touchpoint.topic in [touchpoint.region]",
                "touchpoint.attributes.?tier.orValue('') == 'gold'",
                "dyn(touchpoint.topic) == 'x'",
                "when(case.open, case.known)")) {
            assertThat(Standpoint.TOUCHPOINT.condition("here", language.compile(source)))
                    .as(source)
                    .isInstanceOf(CelCondition.class);
        }
    }

    /** It compares the failure itself as if it were a value; other operators fail. */
    @Test
    void aFailureThatCelTakesForAValueIsLeftToCel() {
        Language language = Language.of(Dialect.CONDITION, Standpoint.TOUCHPOINT.types());
        String source = "(1 / customer.openCases > 5 && case.known) != case.open";
        ClosureCondition condition =
                (ClosureCondition) Standpoint.TOUCHPOINT.condition("here", language.compile(source));
        AnyFacts facts = Stream.generate(new Random(5)::nextLong)
                .map(seed -> AnyFacts.of(new Random(seed)).at(0))
                .filter(any -> any.openCases() == 0)
                .findFirst()
                .orElseThrow();

        boolean holds = condition.holds(facts);

        assertThat(holds).isEqualTo(condition.cel().holds(facts)).isTrue();
        assertThat(ofClosure(condition, facts)).isEqualTo(Answer.NONE);
    }

    @Test
    void celIsNotAskedWhatIsWrongWhereThatCanOnlyBeAbsence() {
        Language language = Language.of(Dialect.CONDITION, Standpoint.CASE.types());
        Map<String, Boolean> conditions = Map.of(
                "touchpoint.attributes.tier in ['1'] || !(touchpoint.topic == '') && case.open", true,
                "touchpoint.topic.startsWith('a') && size(touchpoint.attributes['tier']) > 2", true,
                "!(touchpoint.topic == '' && case.open)", false,
                "(touchpoint.topic == '' || case.open) == case.known", false,
                "touchpoint.topic == '' ? case.open : case.known", false,
                "int(touchpoint.topic) > 3", false,
                "touchpoint.survey < 1.0 + after.referral", false);
        conditions.forEach((source, alone) -> assertThat(Standpoint.CASE.condition("here", language.compile(source)))
                .as(source)
                .isInstanceOfSatisfying(
                        ClosureCondition.class,
                        condition -> assertThat(condition.failsByAbsenceAlone()).isEqualTo(alone)));
    }
}
