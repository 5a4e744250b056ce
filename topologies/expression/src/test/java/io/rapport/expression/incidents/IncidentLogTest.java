package io.rapport.expression.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleFile;
import io.rapport.expression.rule.RuleLibrary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules for incidents find in a real log what the log itself says, and what a small reader of its own counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IncidentLogTest {
    private static final System.Logger LOG = System.getLogger("rapport.test");
    private static final List<String> CLOCKS = List.of("closure-urgent", "closure");
    private static final String UNTIL = "      until: {kinds: other, when: touchpoint.topic == 'closure'}\n";

    private Map<String, Incident> incidents = Map.of();
    private List<Touchpoint> touchpoints = List.of();

    @BeforeEach
    void readTheLogOnce() throws IOException {
        if (incidents.isEmpty()) {
            incidents = Incident.all();
            touchpoints = Fold.touchpoints();
        }
    }

    /** Of one kind of incident: kept and missed by the log, each kept and missed by the rules. */
    private static final class Matrix {
        private final int[] counts = new int[4];
        private final StringBuilder wrong = new StringBuilder();

        void add(Incident incident, boolean ranOut) {
            boolean kept = incident.keptTheServiceLevel();
            counts[(kept ? 0 : 2) + (ranOut ? 1 : 0)]++;
            if (kept == ranOut) {
                wrong.append(' ').append(incident.number()).append(kept ? " kept" : " missed");
            }
        }

        int wrong() {
            return counts[1] + counts[2];
        }

        @Override
        public String toString() {
            return "kept " + counts[0] + " as kept, " + counts[1] + " as missed; missed " + counts[2] + " as kept, "
                    + counts[3] + " as missed" + (wrong.isEmpty() ? "" : "; wrong:" + wrong);
        }
    }

    private Map<String, Matrix> agreement(RuleBook rules) {
        Map<String, Boolean> ranOut = Fold.of(touchpoints, rules, Fold.PATIENT).ranOut(CLOCKS);
        assertThat(ranOut.keySet()).isEqualTo(incidents.keySet());
        Map<String, Matrix> agreement = new TreeMap<>();
        incidents.forEach((number, incident) -> {
            boolean late = Boolean.TRUE.equals(ranOut.get(number));
            agreement.computeIfAbsent("all", all -> new Matrix()).add(incident, late);
            agreement.computeIfAbsent(incident.priority(), own -> new Matrix()).add(incident, late);
        });
        return agreement;
    }

    private static RuleBook with(String... replacements) {
        String text = RuleLibrary.text("incidents");
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return RuleBook.EMPTY.with(RuleFile.read("changed.yaml", text, 0));
    }

    private static void print(String policy, Map<String, Matrix> agreement) {
        LOG.log(System.Logger.Level.INFO, policy);
        agreement.forEach((name, matrix) -> LOG.log(System.Logger.Level.INFO, "  " + name + ": " + matrix));
    }

    @Test
    void theClocksOfTheFileGiveTheServiceLevelOfEveryIncident() {
        // When
        Map<String, Matrix> agreement = agreement(RuleLibrary.shipped("incidents"));
        // Then
        print("until closed, 72 h and 210 h:", agreement);
        assertThat(agreement).hasSize(5);
        assertThat(agreement.get("all")).hasToString("kept 495 as kept, 0 as missed; missed 0 as kept, 395 as missed");
    }

    @Test
    void otherPoliciesAreWrongMoreOften() {
        // Given
        String resolved = "      until: resolution\n";
        String waits = "      pauses: [{reason: waiting, from: reply, until: [contact, resolution]}]\n";
        // When
        Map<String, Matrix> minutes = agreement(with(UNTIL, resolved, "72h", "15 min", "210h", "90h"));
        Map<String, Matrix> hours = agreement(with(UNTIL, resolved, "72h", "5h", "210h", "90h"));
        Map<String, Matrix> waiting = agreement(with(UNTIL, UNTIL + waits));
        // Then
        print("until resolved, 15 min and 90 h:", minutes);
        print("until resolved, 5 h and 90 h:", hours);
        print("until closed, 72 h and 210 h, without waiting for the caller:", waiting);
        assertThat(List.of(minutes, hours, waiting))
                .extracting(agreement ->
                        Objects.requireNonNull(agreement.get("all")).wrong())
                .containsExactly(2, 9, 58);
    }

    @Test
    void aBreachIsToldOfThoseThatTheLogCallsMissedAndOfNoOther() {
        // When
        Fold fold = Fold.of(touchpoints, RuleLibrary.shipped("incidents"), Policy.DEFAULT);
        // Then
        assertThat(fold.breached(CLOCKS))
                .isEqualTo(incidents.values().stream()
                        .filter(incident -> !incident.keptTheServiceLevel())
                        .map(Incident::number)
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatStaysOpenForLongerThanItIsRememberedIsNeverMet() {
        // When
        Fold fold = Fold.of(touchpoints, RuleLibrary.shipped("incidents"), Policy.DEFAULT);
        // Then
        assertThat(fold.ranOut(CLOCKS)).hasSize(incidents.size() - 7);
    }

    @Test
    void reopeningsAndRepeatsAreThoseThatAreCountedInTheFile() {
        // Given
        int reopenings =
                incidents.values().stream().mapToInt(Incident::reopenings).sum();
        int repeats = Incident.repeats(incidents, 7);
        // When
        Fold fold = Fold.of(touchpoints, RuleLibrary.shipped("incidents"), Fold.PATIENT);
        // Then
        LOG.log(
                System.Logger.Level.INFO,
                "reopenings: {0} by the rule, {1} in the file; repeats within 7 days: {2} by the rule, {3} in the file",
                fold.signals("reopened-case"),
                reopenings,
                fold.signals("repeat-contact"),
                repeats);
        assertThat(fold.signals("reopened-case")).isEqualTo(reopenings).isEqualTo(11);
        assertThat(fold.signals("repeat-contact")).isEqualTo(repeats).isEqualTo(103);
    }
}
