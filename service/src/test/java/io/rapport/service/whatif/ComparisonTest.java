package io.rapport.service.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleFile;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.scenarios.history.Histories;
import io.rapport.scenarios.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final RuleBook LIBRARY = RuleLibrary.builtIn();
    private static final List<Touchpoint> STORY = Story.touchpoints();
    private static final long END = STORY.get(STORY.size() - 1).occurredAt();

    private static RuleBook changed(UnaryOperator<String> change) {
        String yaml = change.apply(RuleLibrary.text());
        assertThat(yaml).isNotEqualTo(RuleLibrary.text());
        return RuleBook.EMPTY.with(RuleFile.read("changed.yaml", yaml, Long.MIN_VALUE));
    }

    private static Comparison compare(RuleBook today, RuleBook proposed) {
        Comparison comparison =
                new Comparison(Policy.DEFAULT, new Comparison.Plan(today, proposed, Duration.ofDays(1), 20, 1));
        STORY.forEach(touchpoint -> comparison.accept(touchpoint, touchpoint.occurredAt()));
        comparison.finish(END);
        return comparison;
    }

    @Test
    void ofTheSameRulesEveryAlertIsInBothSets() {
        // When
        Comparison comparison = compare(LIBRARY, LIBRARY);

        // Then
        assertThat(comparison.both())
                .isNotEmpty()
                .isEqualTo(comparison.of(Side.TODAY).byRule())
                .isEqualTo(comparison.of(Side.NEW).byRule());
        assertThat(comparison.examples())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.found()).isEqualTo(Example.Found.BOTH));
    }

    @Test
    void eachSideIsWhatTheReferenceRaisesWithItsRules() {
        // Given
        RuleBook fewer = changed(yaml -> yaml.replace("on: {kinds: complaint, when: case.open}", "on: reopening"));

        // When
        Comparison comparison = compare(LIBRARY, fewer);

        // Then
        assertThat(comparison.of(Side.TODAY).byRule())
                .isEqualTo(raised(LIBRARY))
                .containsKey("complaint-opened");
        assertThat(comparison.of(Side.NEW).byRule()).isEqualTo(raised(fewer)).doesNotContainKey("complaint-opened");
        assertThat(comparison.both()).doesNotContainKey("complaint-opened");
    }

    /** How many alerts, by rule, opened at once or after their hold-down. */
    private static Map<String, Long> raised(RuleBook rules) {
        Map<String, Long> raised = new TreeMap<>();
        Reference reference = new Reference(Policy.DEFAULT, rules, new Outputs() {
            @Override
            public void enriched(Enriched enriched) {}

            @Override
            public void metrics(LiveMetrics metrics) {}

            @Override
            public void alert(Alert alert) {
                if (alert.revision() == 1) {
                    raised.merge(alert.origin().rule(), 1L, Long::sum);
                }
            }
        });
        STORY.forEach(reference::accept);
        reference.finish(END);
        return raised;
    }

    @Test
    void anExampleHasWhatItsTouchpointChanged() {
        // Given
        RuleBook none = RuleBook.EMPTY;

        // When
        List<Example> examples = compare(none, LIBRARY).examples();

        // Then
        Raised complaint = examples.stream()
                .map(Example::raised)
                .filter(it -> it.rule().equals("complaint-opened"))
                .findFirst()
                .orElseThrow();
        double risen = complaint.contributions().stream()
                .filter(it -> it.outcome() == Outcome.RETENTION)
                .mapToDouble(Raised.Contribution::change)
                .sum();
        var situation = complaint.alert().origin().situation();
        assertThat(risen).isPositive().isCloseTo(situation.risk().risk() - situation.riskBefore(), within(1e-9));
    }

    @Test
    void anAlertThatIsHeldDownCountsWhenItOpensWithWhatItsTouchpointChanged() {
        // Given
        RuleBook held = changed(yaml -> yaml.replace(
                "    dedup: case\n    resolvedBy: resolution\n    acknowledgedFor: 2d\n"
                        + "    remind: {after: 4h}\n    escalate",
                "    dedup: case\n    holdDown: 1h\n    escalate"));

        // When
        Comparison comparison = compare(LIBRARY, held);

        // Then
        Raised complaint = comparison.examples().stream()
                .map(Example::raised)
                .filter(it -> it.rule().equals("complaint-opened"))
                .findFirst()
                .orElseThrow();
        assertThat(comparison.both()).containsEntry("complaint-opened", 1L);
        assertThat(complaint.at() - complaint.alert().origin().raisedAt()).isEqualTo(3_600_000);
        assertThat(complaint.contributions()).isNotEmpty();
    }

    @Test
    void onUntidyHistoriesAlertsOfBothSidesAddUp() {
        for (long seed = 1; seed <= 20; seed++) {
            // Given
            RuleBook stricter = changed(yaml -> yaml.replace("touchpoint.survey <= 40", "touchpoint.survey <= 70"));
            Comparison comparison =
                    new Comparison(Policy.DEFAULT, new Comparison.Plan(LIBRARY, stricter, Duration.ofDays(1), 5, seed));

            // When
            Histories.of(seed).touchpoints().forEach(it -> comparison.accept(it, it.occurredAt()));
            comparison.finish(comparison.span().isPresent() ? END : 0);

            // Then
            for (Side side : Side.values()) {
                Account account = comparison.of(side);
                long byRule =
                        account.byRule().values().stream().mapToLong(it -> it).sum();
                long byDesk =
                        account.byDesk().values().stream().mapToLong(Days::all).sum();
                assertThat(byRule)
                        .as("seed %d", seed)
                        .isEqualTo(account.days().all())
                        .isEqualTo(byDesk);
                comparison
                        .both()
                        .forEach((rule, both) -> assertThat(both)
                                .isLessThanOrEqualTo(account.byRule().get(rule)));
            }
        }
    }
}
