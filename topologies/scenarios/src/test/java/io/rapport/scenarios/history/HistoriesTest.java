package io.rapport.scenarios.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.screening.Screening;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.history.History.Halves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HistoriesTest {
    static Stream<History> histories() {
        return Histories.from(100, 20);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aHistoryHasEveryKindAndEveryInstrument(History history) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Instrument> instruments = EnumSet.noneOf(Instrument.class);

        history.touchpoints().forEach(t -> {
            kinds.add(t.kind());
            if (t.voice().survey() != null) {
                instruments.add(t.voice().survey().instrument());
            }
        });

        assertThat(kinds).as("%s", history).hasSameSizeAs(Kind.values());
        assertThat(instruments).as("%s", history).hasSameSizeAs(Instrument.values());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aHistoryHasTouchpointsWithEveryFieldAndWithNone(History history) {
        assertThat(history.touchpoints())
                .as("%s", history)
                .anyMatch(t -> fields(t).allMatch(Objects::nonNull));
        assertThat(history.touchpoints())
                .as("%s", history)
                .anyMatch(t -> fields(t).noneMatch(Objects::nonNull));
    }

    private static Stream<Object> fields(Touchpoint t) {
        List<Object> fields = new ArrayList<>();
        Stream.of(t.labels().getClass().getRecordComponents()).forEach(c -> fields.add(component(c, t.labels())));
        Stream.of(t.timing().getClass().getRecordComponents()).forEach(c -> fields.add(component(c, t.timing())));
        Stream.of(t.voice().getClass().getRecordComponents()).forEach(c -> fields.add(component(c, t.voice())));
        fields.add(t.result());
        fields.add(t.amount());
        fields.add(t.cost());
        return fields.stream();
    }

    private static Object component(java.lang.reflect.RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyTouchpointPassesScreeningAndHasItsOwnId(History history) {
        Screening screening = new Screening(Policy.DEFAULT.currencies());
        Set<String> ids = new HashSet<>();

        for (Touchpoint t : history.touchpoints()) {
            assertThat(screening.screen(t.customerId(), t, t.occurredAt()))
                    .as("%s", history)
                    .isEmpty();
            assertThat(ids.add(t.eventId())).as("%s: %s", history, t.eventId()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void equalSeedsGiveEqualHistories(History history) {
        assertThat(Histories.of(history.seed())).isEqualTo(history);
        assertThat(Histories.of(history.seed() + 1)).isNotEqualTo(history);
        assertThat(history.touchpoints()).extracting(Touchpoint::occurredAt).isSorted();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void shufflingOnlyChangesTheOrder(History history) {
        History shuffled = history.shuffled(1);

        assertThat(shuffled.touchpoints())
                .as("%s", history)
                .containsExactlyInAnyOrderElementsOf(history.touchpoints())
                .isNotEqualTo(history.touchpoints());
        assertThat(history.shuffled(1)).isEqualTo(shuffled).isNotEqualTo(history.shuffled(2));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void duplicatingRepeatsSomeAndKeepsTheOrderOfTheFirst(History history) {
        History duplicated = history.duplicated(1);

        assertThat(duplicated.touchpoints().stream().distinct().toList()).isEqualTo(history.touchpoints());
        assertThat(duplicated.touchpoints().size() - history.touchpoints().size())
                .as("%s", history)
                .isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void lateOnesComeBehindWhatOccurredLessThanTheHorizonAfterThem(History history) {
        Duration horizon = Duration.ofDays(3);

        History late = history.late(horizon, 1);

        long newest = 0;
        long comeLate = 0;
        for (Touchpoint t : late.touchpoints()) {
            assertThat(newest - t.occurredAt()).as("%s", history).isLessThan(horizon.toMillis());
            comeLate += t.occurredAt() < newest ? 1 : 0;
            newest = Math.max(newest, t.occurredAt());
        }
        assertThat(comeLate).as("%s", history).isGreaterThan(20);
        assertThat(late.touchpoints()).containsExactlyInAnyOrderElementsOf(history.touchpoints());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void halvesAddUpAndShareTheCustomers(History history) {
        Halves halves = history.halves(1);

        List<Touchpoint> both = new ArrayList<>(halves.first().touchpoints());
        both.addAll(halves.second().touchpoints());
        assertThat(both).as("%s", history).containsExactlyInAnyOrderElementsOf(history.touchpoints());
        assertThat(customers(halves.first())).isEqualTo(customers(halves.second()));
        assertThat(halves.first().touchpoints())
                .extracting(Touchpoint::occurredAt)
                .isSorted();
    }

    private static Map<String, Boolean> customers(History history) {
        Map<String, Boolean> customers = new HashMap<>();
        history.touchpoints().forEach(t -> customers.put(t.customerId(), true));
        return customers;
    }

    @Test
    void aHistoryPrintsItsSeed() {
        assertThat(Histories.of(42)).hasToString("history of seed 42 with 322 touchpoints");
    }
}
