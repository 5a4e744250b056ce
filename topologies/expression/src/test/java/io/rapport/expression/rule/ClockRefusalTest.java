package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rapport.expression.rule.spec.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions and ends of clocks that cannot be used. */
final class ClockRefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: resolve, when: touchpoint.kind  | when: 'touchpoint.kind' gives text; allowed: a condition",
                "kind: resolve, when: case.mood        | when: the condition is not valid: there is no 'case.mood'; allowed: case.age",
                "kind: resolve, until: closure         | until: 'closure' is not allowed; allowed: other, purchase",
                "kind: resolve, until: {kinds: other, when: 1} | until.when: '1' gives a whole number; allowed: a condition",
                "kind: first-reply, until: other       | until: until is only for a clock that waits for a resolution",
                "kind: next-reply, until: other        | until: until is only for a clock that waits for a resolution",
            })
    void conditionsAndEndsOfClocksAreHeldToTheSame(String keys, String message) {
        refusedFile(
                "version: v1\nservice:\n  clocks:\n    - {name: a, target: 1h, " + keys + "}\nrules: []\n",
                "test.yaml:4: service.clocks[0]." + message);
    }

    @Test
    void alertsHaveClocksWithoutConditions() {
        refusedFile(
                "version: v1\nrules:\n  - id: one\n    title: One\n    on: contact\n    clocks: {resolve: {within: 1h, when: 'true'}}\n",
                "test.yaml:6: rules[0].clocks.resolve.when: the key 'when' is not known; allowed: within");
    }

    private static void refusedFile(String yaml, String start) {
        assertThatExceptionOfType(RuleException.class)
                .isThrownBy(() -> RuleFile.read("test.yaml", yaml, 0))
                .withMessageStartingWith(start);
    }
}
