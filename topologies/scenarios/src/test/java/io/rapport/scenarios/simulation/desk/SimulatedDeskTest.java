package io.rapport.scenarios.simulation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Command;
import io.rapport.core.alert.Trigger;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.scenarios.detection.Trial;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SimulatedDeskTest {
    private static final List<Alert> OPENED = new ArrayList<>();

    @BeforeAll
    static void alerts() {
        SimulationSettings settings = SimulationSettings.of(31, 600)
                .during(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(120), Duration.ofDays(30));
        Trial.of(settings, RuleLibrary.builtIn()).run(alert -> {
            if (alert.revision() == 1 && alert.status() == AlertStatus.OPEN) {
                OPENED.add(alert);
            }
        });
    }

    private static List<Command> commands(long seed, List<Alert> alerts) {
        SimulatedDesk desk = new SimulatedDesk(seed);
        alerts.forEach(desk::see);
        List<Command> commands = new ArrayList<>();
        long last = Long.MIN_VALUE;
        while (desk.next() != SimulatedDesk.NEVER) {
            assertThat(desk.next()).isGreaterThanOrEqualTo(last);
            last = desk.next();
            commands.add(desk.take());
        }
        return commands;
    }

    @Test
    void whatItDoesAboutAnAlertDoesNotDependOnTheOthers() {
        // Given
        List<Alert> backwards = new ArrayList<>(OPENED);
        Collections.reverse(backwards);

        // When
        List<Command> commands = commands(5, OPENED);

        // Then
        assertThat(OPENED).hasSizeGreaterThan(200);
        assertThat(commands).isEqualTo(commands(5, backwards)).isNotEqualTo(commands(6, OPENED));
        Alert one = OPENED.get(17);
        assertThat(commands(5, List.of(one)))
                .isEqualTo(commands.stream()
                        .filter(c -> one.alertId().equals(c.alertId()))
                        .toList());
    }

    @Test
    void aCommandIdIsOfOneCommandThatMaySometimesBeSentTwice() {
        Map<String, Command> byId = new HashMap<>();

        List<Command> commands = commands(5, OPENED);

        commands.forEach(c -> assertThat(byId.put(c.commandId(), c)).isIn(null, c));
        assertThat((double) (commands.size() - byId.size()) / commands.size()).isBetween(0.005, 0.08);
    }

    @Test
    void itAcknowledgesMostAndDoesEverythingThatADeskCan() {
        Map<Trigger, Integer> counts = new EnumMap<>(Trigger.class);

        commands(5, OPENED).forEach(c -> counts.merge(c.trigger(), 1, Integer::sum));

        assertThat(counts)
                .containsOnlyKeys(
                        Trigger.ACKNOWLEDGE,
                        Trigger.ASSIGN,
                        Trigger.SNOOZE,
                        Trigger.NOTE,
                        Trigger.START_RECOVERY,
                        Trigger.RESOLVE,
                        Trigger.CLOSE);
        assertThat((double) counts.getOrDefault(Trigger.ACKNOWLEDGE, 0) / OPENED.size())
                .isBetween(0.7, 0.95);
        assertThat(commands(5, OPENED))
                .filteredOn(c -> c.trigger() == Trigger.START_RECOVERY)
                .allMatch(c -> c.details().action() != null && c.details().costMinor() > 0);
    }

    @Test
    void noAnswerIsPlannedToAnAlertThatIsHeldDownOrOver() {
        Alert alert = OPENED.get(0);
        SimulatedDesk desk = new SimulatedDesk(5);

        for (AlertStatus status : List.of(AlertStatus.PENDING, AlertStatus.RESOLVED, AlertStatus.CLOSED)) {
            desk.see(new Alert(
                    alert.customerId(),
                    alert.origin(),
                    1,
                    status,
                    alert.change(),
                    alert.handling(),
                    1,
                    alert.lastSignalAt(),
                    alert.advice()));
        }

        assertThat(desk.next()).isEqualTo(SimulatedDesk.NEVER);
    }
}
