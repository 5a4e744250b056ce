package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on cases: what a touchpoint does not say has no value. */
final class CaseConditionTest {
    private static ServiceClock clock(String keys) {
        return RuleFile.read(
                        "test.yaml",
                        "version: v1\nservice:\n  clocks:\n    - name: a\n      kind: resolve\n      target: 1h\n"
                                + keys + "\nrules: []\n",
                        0)
                .service()
                .clocks()
                .get(0);
    }

    private static Condition when(String condition) {
        return clock("      when: \"" + condition + "\"").when();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchpoint.attributes.priority == 'high'",
                "touchpoint.attributes.priority != 'high'",
                "touchpoint.attributes['priority'] in ['high', '']",
                "!(touchpoint.attributes.priority == 'high')",
                "touchpoint.topic == ''",
                "touchpoint.partyId == 'x'",
                "touchpoint.partyRole == 'x'",
                "touchpoint.outcome != 'failed'",
                "touchpoint.stage == 'retention'",
                "touchpoint.instrument == ''",
                "touchpoint.amount < 5",
                "touchpoint.survey >= 0",
                "touchpoint.effort < 2",
                "touchpoint.sentiment < 2",
                "touchpoint.elapsed < duration('1h')",
                "touchpoint.promisedAt <= touchpoint.occurredAt",
                "touchpoint.kind == 'contact' && touchpoint.topic == ''"
            })
    void whatIsNotSaidHasNoValue(String condition) {
        Condition when = when(condition);

        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> when.holds(Situation.of(Kind.CONTACT)))
                .withMessageStartingWith("line 7, service.clocks[0].when has no value: ");
    }

    @Test
    void whatIsSaidDecides() {
        Condition high = when("touchpoint.attributes.priority in ['1', '2']");

        assertThat(high.holds(Situation.of(Kind.OTHER, t -> t.attribute("priority", "2"))))
                .isTrue();
        assertThat(high.holds(Situation.of(Kind.OTHER, t -> t.attribute("priority", "3"))))
                .isFalse();
        assertThat(when("touchpoint.elapsed > duration('0s')").holds(Situation.of(Kind.REPLY, t -> t.elapsed(1L))))
                .isTrue();
        assertThat(when("touchpoint.topic == 'vip'")
                        .holds(Situation.of(
                                Kind.CONTACT,
                                t -> t.labels(
                                        new Labels(null, null, null, null, null, null, null, null, "vip", null)))))
                .isTrue();
    }

    @Test
    void whatDecidesWithoutTheRestIsEnough() {
        Situation contact = Situation.of(Kind.CONTACT);

        assertThat(when("touchpoint.kind == 'contact' || touchpoint.topic == 'x'")
                        .holds(contact))
                .isTrue();
        assertThat(when("touchpoint.topic == 'x' || touchpoint.kind == 'contact'")
                        .holds(contact))
                .isTrue();
        assertThat(when("touchpoint.kind == 'reply' && touchpoint.topic == 'x'").holds(contact))
                .isFalse();
        assertThat(when("has(touchpoint.attributes.priority)").holds(contact)).isFalse();
        assertThat(when("touchpoint.hasElapsed || case.known || customer.openCases > 2")
                        .holds(contact))
                .isFalse();
        assertThat(when("after.profitability >= 200").holds(contact.after(Outcome.PROFITABILITY, 200)))
                .isTrue();
    }

    @Test
    void aClockHasNeitherByDefaultAndAnEndOfItsOwnIfItIsSaid() {
        assertThat(clock("").isConditional()).isFalse();
        assertThat(clock("").hasOwnEnd()).isFalse();
        assertThat(clock("      until: {kinds: other, when: touchpoint.topic == ''}")
                        .until()
                        .picks(Situation.of(Kind.OTHER)))
                .isTrue();
    }
}
