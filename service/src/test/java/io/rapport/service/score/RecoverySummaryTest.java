package io.rapport.service.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.recovery.Recoveries;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.life.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoverySummaryTest {
    private static final long HOUR = 3_600_000;
    private static final Recovery.Stand BEFORE = new Recovery.Stand(50, 0.55);

    private static Recovery recovery(@Nullable String action, @Nullable Long after, boolean left) {
        Recovery.Handled alert =
                new Recovery.Handled("id", "late", "service", Severity.INFO, after, after, action, 0, null, 1);
        return followed(alert, left);
    }

    private static Recovery followed(Recovery.@Nullable Handled alert, boolean left) {
        return new Recovery(
                "ann", alert, 0, 1, BEFORE, new Recovery.Stand(60, 0.5), new Recovery.Course(true, false, left));
    }

    private static List<String> lines(Recoveries recoveries) {
        List<String> lines = RecoverySummary.lines(recoveries);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        return lines.stream().map(line -> line.replaceAll(" +", " ")).toList();
    }

    @Test
    void alertsAreSummedUpByRuleActionAndDesk() {
        // Given
        Recoveries recoveries = new Recoveries();
        recoveries.add(recovery("called", 4 * HOUR, false));
        recoveries.add(recovery(null, null, true));
        recoveries.add(recovery(null, null, false));

        // When
        List<String> lines = lines(recoveries);

        // Then
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line).startsWith("late 3 1 66.7 %").endsWith(" 33.3 %"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("called 1 1 100.0 %").endsWith(" 0.0 %"))
                .anySatisfy(line -> assertThat(line).isEqualTo("(none) 2 0 50.0 % - - 50.0 %"))
                .anySatisfy(line -> assertThat(line).startsWith("service 3 1"))
                .contains("too few of like risk without an alert to compare with: 0 in all");
    }

    @Test
    void whereThereAreEnoughWithoutAnAlertTheyAreCompared() {
        // Given
        Recoveries recoveries = new Recoveries();
        recoveries.add(recovery(null, null, true));
        for (int i = 0; i < 10; i++) {
            recoveries.add(followed(null, i == 0));
        }

        // When
        String text = String.join(" ", lines(recoveries));

        // Then
        assertThat(text)
                .contains("1 with an alert (bought 100.0 %, complained 0.0 %, left 100.0 %, satisfaction +10.0)")
                .contains("10 of like risk without one (bought 100.0 %, complained 0.0 %, left 10.0 %");
    }

    @Test
    void nothingMeasuredIsNothingSaid() {
        // When
        List<String> lines = lines(new Recoveries());

        // Then
        assertThat(lines).isEmpty();
    }
}
