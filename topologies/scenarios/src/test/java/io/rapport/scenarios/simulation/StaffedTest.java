package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Change.Refusal;
import io.rapport.core.alert.Trigger;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.step.Step.Answer;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.scenarios.detection.Trial;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laws of alerts over simulated customers and a simulated desk, under the rules that come with Rapport. */
final class StaffedTest {
    private static final System.Logger LOG = System.getLogger("staffed");
    private static final RuleBook LIBRARY = RuleLibrary.builtIn();
    private static final SimulationSettings SETTINGS = SimulationSettings.of(77, 1_000)
            .during(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(200), Duration.ofDays(60));
    private static final Map<String, List<Alert>> ALERTS = new LinkedHashMap<>();
    private static final List<Trial.Result> RESULT = new ArrayList<>();

    @BeforeAll
    static void run() {
        RESULT.add(new Trial(SETTINGS, Policy.DEFAULT, LIBRARY, Dirt.SOME, true).run(StaffedTest::note));
        LOG.log(
                System.Logger.Level.INFO,
                "seed {0}: {1} alerts, commands {2}",
                SETTINGS.seed(),
                ALERTS.size(),
                RESULT.get(0).answers());
    }

    private static void note(Alert alert) {
        ALERTS.computeIfAbsent(alert.alertId(), id -> new ArrayList<>()).add(alert);
    }

    @Test
    void anAlertBeginsOnceAndItsRevisionsHaveNoGaps() {
        assertThat(ALERTS).hasSizeGreaterThan(500);
        assertThat(ALERTS.values()).allSatisfy(records -> {
            assertThat(records)
                    .extracting(Alert::revision)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, records.size()).boxed().toList());
            assertThat(records)
                    .filteredOn(record -> record.change().trigger() == Trigger.RAISED)
                    .singleElement()
                    .isSameAs(records.get(0));
        });
    }

    @Test
    void anAlertEndsAtMostOnceAndThenOnlyRefuses() {
        assertThat(ALERTS.values()).allSatisfy(records -> {
            List<Alert> done =
                    records.stream().filter(r -> !r.change().isRefusal()).toList();
            assertThat(done.subList(0, done.size() - 1))
                    .noneMatch(record -> record.status().isEnd());
        });
        assertThat(ALERTS.values())
                .filteredOn(records -> last(records).status().isEnd())
                .hasSizeGreaterThan(400);
    }

    private static Alert last(List<Alert> records) {
        return records.get(records.size() - 1);
    }

    @Test
    void whatCameOfAnAlertIsMeasuredOnceWhenItsTimeHasCome() {
        // Given
        long end = SETTINGS.end().toEpochMilli() - 1;
        List<String> due = ALERTS.values().stream()
                .map(records -> records.get(0))
                .filter(alert -> measuredAt(alert) <= end)
                .map(Alert::alertId)
                .toList();

        // When
        List<String> measured = RESULT.get(0).recoveries().stream()
                .map(Recovery::alert)
                .filter(Objects::nonNull)
                .map(Recovery.Handled::alertId)
                .toList();

        // Then
        assertThat(due).hasSizeGreaterThan(300);
        assertThat(measured).containsExactlyInAnyOrderElementsOf(due);
    }

    private static long measuredAt(Alert alert) {
        RuleSet rules = LIBRARY.at(0);
        return alert.origin().raisedAt()
                + Objects.requireNonNull(rules.find(alert.origin().rule()))
                        .ending()
                        .followUp()
                        .toMillis();
    }

    @Test
    void theDeskTakesMostUpAndSaysSomeThingsInVainOrTwice() {
        // Given
        Map<Refusal, Long> refusals = new TreeMap<>();
        ALERTS.values()
                .forEach(records -> records.forEach(record -> {
                    if (record.change().command() != null && record.change().isRefusal()) {
                        refusals.merge(
                                Objects.requireNonNull(record.change().command().refusal()), 1L, Long::sum);
                    }
                }));

        // When
        long taken = ALERTS.values().stream()
                .filter(records -> last(records).handling().acknowledgedAt() != null)
                .count();

        // Then
        assertThat((double) taken / ALERTS.size()).isBetween(0.6, 0.95);
        assertThat(refusals).containsOnlyKeys(Refusal.DOES_NOT_FIT, Refusal.TIME_PASSED);
        assertThat(RESULT.get(0).answers()).containsKeys(Answer.ANSWERED, Answer.REPEATED);
    }

    @Test
    void equalTrialsHaveEqualAlerts() {
        Map<String, Integer> again = new LinkedHashMap<>();

        Trial.Result result = new Trial(SETTINGS, Policy.DEFAULT, LIBRARY, Dirt.SOME, true)
                .run(alert -> again.merge(alert.alertId(), alert.hashCode(), (a, b) -> 31 * a + b));

        Map<String, Integer> first = new LinkedHashMap<>();
        ALERTS.forEach((id, records) -> first.put(
                id,
                records.stream()
                        .map(Alert::hashCode)
                        .reduce((a, b) -> 31 * a + b)
                        .orElse(0)));
        assertThat(again).isEqualTo(first);
        assertThat(result.recoveries()).isEqualTo(RESULT.get(0).recoveries());
    }
}
