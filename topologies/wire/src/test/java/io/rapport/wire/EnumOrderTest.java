package io.rapport.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.Trigger;
import io.rapport.schemas.CommandAction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The codecs write and read the places of constants, so both lists must be in one order. */
class EnumOrderTest {

    static Stream<Arguments> same() {
        return Stream.of(
                Arguments.of(io.rapport.core.touchpoint.Kind.values(), io.rapport.schemas.Kind.values()),
                Arguments.of(io.rapport.core.touchpoint.Stage.values(), io.rapport.schemas.Stage.values()),
                Arguments.of(io.rapport.core.touchpoint.PartyRole.values(), io.rapport.schemas.PartyRole.values()),
                Arguments.of(io.rapport.core.touchpoint.Result.values(), io.rapport.schemas.Result.values()),
                Arguments.of(io.rapport.core.survey.Instrument.values(), io.rapport.schemas.Instrument.values()),
                Arguments.of(io.rapport.core.alert.AlertStatus.values(), io.rapport.schemas.AlertState.values()));
    }

    static Stream<Arguments> afterUnknown() {
        return Stream.of(
                Arguments.of(io.rapport.core.metrics.Outcome.values(), io.rapport.schemas.Outcome.values()),
                Arguments.of(io.rapport.core.step.Cause.values(), io.rapport.schemas.Cause.values()),
                Arguments.of(io.rapport.core.signal.Signal.values(), io.rapport.schemas.Signal.values()),
                Arguments.of(
                        io.rapport.core.metrics.Position.ValueTier.values(), io.rapport.schemas.ValueTier.values()),
                Arguments.of(io.rapport.core.metrics.Position.RiskTier.values(), io.rapport.schemas.RiskTier.values()),
                Arguments.of(
                        io.rapport.core.metrics.Position.LifeStage.values(), io.rapport.schemas.LifeStage.values()),
                Arguments.of(io.rapport.core.rule.life.Severity.values(), io.rapport.schemas.Severity.values()),
                Arguments.of(io.rapport.core.alert.Trigger.values(), io.rapport.schemas.AlertTrigger.values()),
                Arguments.of(io.rapport.core.alert.Change.Refusal.values(), io.rapport.schemas.Refusal.values()),
                Arguments.of(io.rapport.core.sla.ServiceLevel.Event.values(), io.rapport.schemas.ClockEvent.values()));
    }

    @ParameterizedTest
    @MethodSource("same")
    void enumsOfInputsAndStatesListTheCoresConstants(Enum<?>[] core, Enum<?>[] wire) {
        assertThat(names(wire)).isEqualTo(names(core));
    }

    @ParameterizedTest
    @MethodSource("afterUnknown")
    void enumsOfOutputsListUnknownAndThenTheCoresConstants(Enum<?>[] core, Enum<?>[] wire) {
        List<String> expected = new ArrayList<>(List.of("UNKNOWN"));
        expected.addAll(names(core));
        assertThat(names(wire)).isEqualTo(expected);
    }

    @Test
    void actionsAreWhatADeskCanDoToAnAlertAndASilence() {
        // Given
        Enum<?>[] byDesk = Stream.of(Trigger.values()).filter(Trigger::isByDesk).toArray(Enum<?>[]::new);

        // When
        List<String> actions = new ArrayList<>(names(CommandAction.values()));

        // Then
        assertThat(actions.remove("UNKNOWN")).isTrue();
        assertThat(actions.remove("SILENCE")).isTrue();
        assertThat(actions).isEqualTo(names(byDesk));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
