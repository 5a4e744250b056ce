package io.rapport.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The codecs write and read the places of constants, so both lists must be in one order. */
class EnumOrderTest {

    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of(io.rapport.core.touchpoint.Kind.values(), io.rapport.schemas.Kind.values()),
                Arguments.of(io.rapport.core.touchpoint.Stage.values(), io.rapport.schemas.Stage.values()),
                Arguments.of(io.rapport.core.touchpoint.PartyRole.values(), io.rapport.schemas.PartyRole.values()),
                Arguments.of(io.rapport.core.touchpoint.Result.values(), io.rapport.schemas.Result.values()),
                Arguments.of(io.rapport.core.survey.Instrument.values(), io.rapport.schemas.Instrument.values()));
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                Arguments.of(io.rapport.core.metrics.Outcome.values(), io.rapport.schemas.Outcome.values()),
                Arguments.of(io.rapport.core.step.Cause.values(), io.rapport.schemas.Cause.values()),
                Arguments.of(io.rapport.core.signal.Signal.values(), io.rapport.schemas.Signal.values()),
                Arguments.of(
                        io.rapport.core.metrics.Position.ValueTier.values(), io.rapport.schemas.ValueTier.values()),
                Arguments.of(io.rapport.core.metrics.Position.RiskTier.values(), io.rapport.schemas.RiskTier.values()),
                Arguments.of(
                        io.rapport.core.metrics.Position.LifeStage.values(), io.rapport.schemas.LifeStage.values()),
                Arguments.of(io.rapport.core.alert.Severity.values(), io.rapport.schemas.Severity.values()));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void enumsOfInputsListTheCoresConstants(Enum<?>[] core, Enum<?>[] wire) {
        assertThat(names(wire)).isEqualTo(names(core));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void enumsOfOutputsListUnknownAndThenTheCoresConstants(Enum<?>[] core, Enum<?>[] wire) {
        List<String> expected = new ArrayList<>(List.of("UNKNOWN"));
        expected.addAll(names(core));
        assertThat(names(wire)).isEqualTo(expected);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
