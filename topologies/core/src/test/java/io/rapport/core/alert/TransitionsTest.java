package io.rapport.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Change.Refusal;
import io.rapport.core.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every status and every trigger: the table itself, and what a real alert makes of it. */
final class TransitionsTest {
    private static final String TABLE = """
            TRIGGER        PENDING       OPEN          ACKNOWLEDGED  SNOOZED       IN_RECOVERY   RESOLVED      CLOSED        EXPIRED
            RAISED         -             -             -             -             -             -             -             -
            SIGNALLED      same          same          same          same          same          OPEN          -             -
            CLEARED        EXPIRED       same          same          same          same          -             -             -
            HELD           OPEN          -             -             -             -             -             -             -
            QUIET          -             RESOLVED      -             RESOLVED      -             -             -             -
            WOKEN          -             -             -             OPEN          -             -             -             -
            LAPSED         -             -             OPEN          -             -             -             -             -
            REMINDED       -             same          -             -             -             -             -             -
            ESCALATED      -             same          -             -             -             -             -             -
            WARNED         -             same          same          same          same          -             -             -
            BREACHED       -             same          same          same          same          -             -             -
            UNATTENDED     -             EXPIRED       EXPIRED       -             EXPIRED       -             -             -
            SETTLED        -             -             -             -             -             CLOSED        -             -
            WITHDRAWN      EXPIRED       EXPIRED       EXPIRED       EXPIRED       EXPIRED       CLOSED        -             -
            ACKNOWLEDGE    ACKNOWLEDGED  ACKNOWLEDGED  same          ACKNOWLEDGED  -             -             -             -
            ASSIGN         same          same          same          same          same          -             -             -
            SNOOZE         SNOOZED       SNOOZED       SNOOZED       same          -             -             -             -
            NOTE           same          same          same          same          same          same          -             -
            START_RECOVERY IN_RECOVERY   IN_RECOVERY   IN_RECOVERY   IN_RECOVERY   same          -             -             -
            RESOLVE        RESOLVED      RESOLVED      RESOLVED      RESOLVED      RESOLVED      -             -             -
            CLOSE          CLOSED        CLOSED        CLOSED        CLOSED        CLOSED        CLOSED        -             -
            """;
    private static final Set<Trigger> FOUND = Set.of(Trigger.RAISED, Trigger.SIGNALLED, Trigger.CLEARED);

    @Test
    void theTableIsTheOneAgreed() {
        StringBuilder printed = new StringBuilder(String.format("%-15s", "TRIGGER"));
        for (AlertStatus from : AlertStatus.values()) {
            printed.append(String.format("%-14s", from));
        }
        for (Trigger trigger : Trigger.values()) {
            printed.append(String.format("%n%-15s", trigger));
            for (AlertStatus from : AlertStatus.values()) {
                AlertStatus next = Transitions.next(from, trigger);
                printed.append(String.format("%-14s", next == null ? "-" : next == from ? "same" : next));
            }
        }
        assertThat(printed.toString().lines().map(String::strip).toList())
                .isEqualTo(TABLE.lines().map(String::strip).toList());
    }

    @ParameterizedTest
    @EnumSource
    void anAlertIsBroughtIntoTheStatus(AlertStatus status) {
        assertThat(new Probe(status, Trigger.RAISED).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFoundAgainFollowsTheTable(AlertStatus from) {
        Probe probe = new Probe(from, Trigger.RAISED);
        List<Alert> before = probe.told();
        // When
        probe.find();
        // Then
        assertAutomatic(probe, before, from, Trigger.SIGNALLED);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverFollowsTheTable(AlertStatus from) {
        Probe probe = new Probe(from, Trigger.RAISED);
        List<Alert> before = probe.told();
        // When
        probe.over();
        // Then
        assertAutomatic(probe, before, from, Trigger.CLEARED);
    }

    /** Where it does not fit nothing at all is told. */
    private static void assertAutomatic(Probe probe, List<Alert> before, AlertStatus from, Trigger trigger) {
        AlertStatus next = Transitions.next(from, trigger);
        List<Alert> told = new ArrayList<>(probe.told());
        told.subList(0, before.size()).clear();
        assertThat(told)
                .extracting(alert -> alert.change().trigger())
                .isEqualTo(next == null ? List.of() : List.of(trigger));
        assertThat(probe.status()).isEqualTo(next == null ? from : next);
    }

    @ParameterizedTest
    @EnumSource
    void timersFollowTheTable(AlertStatus from) {
        for (Trigger timer : Trigger.values()) {
            if (!timer.isByDesk() && !FOUND.contains(timer)) {
                // Given
                Probe probe = new Probe(from, timer);
                prepare(probe, timer);
                int before = probe.records().size();
                // When
                probe.pass();
                // Then
                Optional<AlertStatus> became = probe.records().stream()
                        .skip(before)
                        .filter(alert -> alert.change().trigger() == timer)
                        .map(Alert::status)
                        .findFirst();
                AlertStatus next = Transitions.next(from, timer);
                assertThat(became).as("%s in %s", timer, from).isEqualTo(Optional.ofNullable(next));
            }
        }
    }

    private static void prepare(Probe probe, Trigger timer) {
        if (timer == Trigger.QUIET) {
            probe.over();
        } else if (timer == Trigger.WITHDRAWN) {
            probe.withdraw();
        }
    }

    @ParameterizedTest
    @EnumSource
    void commandsFollowTheTableOrAreRefusedAndChangeNothing(AlertStatus from) {
        for (Trigger command : Trigger.values()) {
            // Given
            Probe probe = new Probe(from, Trigger.RAISED);
            List<Alert> before = probe.records();
            // When: also what only automation may bring about
            Step.Answer answer = probe.command(command);
            // Then
            List<Alert> records = probe.records();
            Alert was = before.get(before.size() - 1);
            Alert is = records.get(records.size() - 1);
            AlertStatus next = command.isByDesk() ? Transitions.next(from, command) : null;
            assertThat(answer).isEqualTo(Step.Answer.ANSWERED);
            assertThat(records).as("%s in %s", command, from).hasSize(before.size() + 1);
            assertThat(is.status()).as("%s in %s", command, from).isEqualTo(next == null ? from : next);
            assertThat(is.change().trigger()).isEqualTo(command);
            assertThat(is.change().isRefusal()).as("%s in %s", command, from).isEqualTo(next == null);
            if (next == null) {
                assertThat(is.change().command()).isNotNull();
                assertThat(is.change().command().refusal()).isEqualTo(Refusal.DOES_NOT_FIT);
                assertThat(is.handling()).isEqualTo(was.handling());
                assertThat(is.signals()).isEqualTo(was.signals());
            }
        }
    }
}
