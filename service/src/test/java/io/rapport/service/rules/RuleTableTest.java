package io.rapport.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.expression.rule.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static List<String> table(String rule) {
        String yaml = """
                version: v
                service: {clocks: [{name: first, kind: first-reply, target: 4h}]}
                rules:
                  - {id: it, title: It, desk: d, %s}
                """.formatted(rule);
        List<String> lines = RuleTable.lines(RuleFile.read("it.yaml", yaml, 0));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    @Test
    void everyDetectorSaysWhatItWatchesForAndAtWhichKinds() {
        assertThat(table("on: complaint")).containsExactly("it a touchpoint warning d complaint");
        assertThat(table("occurrence: {of: contact, count: 3, within: 36h}"))
                .containsExactly("it 3 within 36h warning d contact");
        assertThat(table("sequence: {steps: [delivery, survey], within: 7d}"))
                .containsExactly("it 2 steps within warning d delivery,", " 7d survey");
        assertThat(table("absence: {after: promise, until: reply, within: 90 min}"))
                .containsExactly("it none for 1h30m warning d reply, promise");
        assertThat(table("crossing: {outcome: satisfaction, below: 40, clear: 50.5}"))
                .containsExactly("it satisfaction warning d all", " below 40, clear", " 50.5");
        assertThat(table("trend: {outcome: satisfaction, change: -15, over: 60d}"))
                .containsExactly("it satisfaction -15 warning d all", " over 60d");
        assertThat(table("overdue: {times: 3}")).containsExactly("it no purchase for warning d all", " 3 x own gap");
        assertThat(table("brokenPromise: {}")).containsExactly("it a broken promise warning d all");
        assertThat(table("brokenPromise: {grace: 2h}")).containsExactly("it a promise broken warning d all", " for 2h");
        assertThat(table("clock: {name: first, at: warning}")).containsExactly("it clock first warning d -", " warns");
    }
}
