package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.Fading;
import io.rapport.scenarios.simulation.model.LossCause;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies between the decision to leave and the loss, against what the model says. */
final class FadingTest {
    private static final System.Logger LOG = System.getLogger("fading");
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final SimulationSettings SETTINGS = settings();
    private static final Set<Kind> OF_CUSTOMERS =
            Set.of(Kind.PURCHASE, Kind.QUOTE, Kind.USAGE, Kind.RENEWAL, Kind.CAMPAIGN, Kind.PAYMENT, Kind.INVOICE);
    private static final List<Touchpoint> TOUCHPOINTS = new ArrayList<>();
    private static final Map<String, Fact.Lost> LOST = new HashMap<>();
    private static final List<Fact.Lost> LOSSES = new ArrayList<>();

    private static SimulationSettings settings() {
        SimulationSettings basis = SimulationSettings.of(23, 6_000);
        return basis.during(basis.start(), Duration.ofDays(400), Duration.ofDays(30));
    }

    @BeforeAll
    static void live() {
        LOG.log(Level.INFO, "seed {0}", SETTINGS.seed());
        new Simulation(SETTINGS).events(FadingTest::note).forEachRemaining(TOUCHPOINTS::add);
    }

    private static void note(Fact fact) {
        if (fact instanceof Fact.Lost loss) {
            LOSSES.add(loss);
            LOST.put(loss.customerId(), loss);
        }
    }

    private static Stream<Touchpoint> ofTheLost(Predicate<Touchpoint> which) {
        return TOUCHPOINTS.stream()
                .filter(t -> LOST.containsKey(t.customerId()))
                .filter(which);
    }

    private static Fact.Lost loss(Touchpoint t) {
        return Objects.requireNonNull(LOST.get(t.customerId()));
    }

    /** Where a touchpoint lies between the decision, 0, and the loss, 1. */
    private static double place(Touchpoint t) {
        Fact.Lost loss = loss(t);
        double fades = loss.at() - loss.decidedAt();
        return (t.occurredAt() - loss.decidedAt()) / fades;
    }

    private static boolean isFading(Touchpoint t) {
        return t.occurredAt() > loss(t).decidedAt() && t.occurredAt() < loss(t).at();
    }

    @Test
    void aCustomerDecidesOnceAndIsNotLostBefore() {
        assertThat(LOSSES).hasSameSizeAs(LOST.values()).hasSizeGreaterThan(3_000);
        assertThat(LOSSES).allMatch(loss -> loss.decidedAt() <= loss.at());
        assertThat(LOSSES).extracting(Fact.Lost::cause).contains(LossCause.values());
    }

    @Test
    void oneInFiveLeavesAtOnceAndTheOthersFadeAsLongAsTheModelSays() {
        // Given: buyers, whose time is not cut short by the end of a term
        Set<String> buyers = Set.copyOf(TOUCHPOINTS.stream()
                .filter(t -> t.kind() == Kind.PURCHASE)
                .map(Touchpoint::customerId)
                .toList());
        List<Fact.Lost> losses = LOSSES.stream()
                .filter(loss -> buyers.contains(loss.customerId()))
                .toList();

        // When
        List<Double> days = losses.stream()
                .map(loss -> (loss.at() - loss.decidedAt()) / DAY)
                .filter(time -> time > 0)
                .toList();

        // Then
        double mean = days.stream().mapToDouble(time -> time).average().orElse(0);
        assertThat(1 - (double) days.size() / losses.size()).isCloseTo(Fading.DEFAULT.atOnce(), within(0.03));
        assertThat(mean).isCloseTo((double) Fading.DEFAULT.mean().toDays(), within(2.0));
    }

    @Test
    void nothingIsBoughtUsedOrAgreedOnceACustomerIsLost() {
        assertThat(ofTheLost(t -> OF_CUSTOMERS.contains(t.kind())))
                .hasSizeGreaterThan(10_000)
                .allMatch(t -> t.occurredAt() <= loss(t).at());
    }

    @Test
    void whatWasUnderWayEndsWithinWeeksOfTheLoss() {
        assertThat(ofTheLost(t -> t.occurredAt() > loss(t).at() + 60 * DAY).count())
                .isLessThan(TOUCHPOINTS.size() / 1_000);
    }

    @Test
    void purchasesAndUsesGetFewerUntilTheLoss() {
        for (Kind kind : List.of(Kind.PURCHASE, Kind.USAGE)) {
            long early = ofTheLost(t -> t.kind() == kind && isFading(t) && place(t) < 0.5)
                    .count();
            long late = ofTheLost(t -> t.kind() == kind && isFading(t) && place(t) >= 0.5)
                    .count();
            // Evenly from the usual rate to none: three quarters of them come in the first half.
            assertThat((double) early / (early + late)).as("%s", kind).isCloseTo(0.75, within(0.06));
        }
    }

    @Test
    void usesAreFewerWhileACustomerFadesThanBefore() {
        double before = ofTheLost(t -> t.kind() == Kind.USAGE && place(t) < 0 && place(t) >= -1)
                .count();

        double after = ofTheLost(t -> t.kind() == Kind.USAGE && isFading(t)).count();

        assertThat(after / before).isBetween(0.4, 0.8);
    }

    @Test
    void answersAreLowerAfterTheDecisionThanBefore() {
        double before = answers(t -> t.occurredAt() <= loss(t).decidedAt());

        double after = answers(FadingTest::isFading);

        assertThat(after).as("%s, before %s", after, before).isLessThan(before - 10);
    }

    private static double answers(Predicate<Touchpoint> when) {
        return ofTheLost(t -> loss(t).cause() != LossCause.LAPSE && t.kind() == Kind.SURVEY && when.test(t))
                .map(t -> t.voice().survey())
                .filter(answer -> answer != null && answer.instrument() == Instrument.CSAT)
                .mapToDouble(answer -> Objects.requireNonNull(answer).percent())
                .average()
                .orElseThrow();
    }

    @Test
    void someAskHowToLeaveAndOnlyBetweenDecisionAndLoss() {
        List<Touchpoint> asked = TOUCHPOINTS.stream()
                .filter(t -> "leaving".equals(t.labels().topic()))
                .toList();

        assertThat(asked).hasSizeGreaterThan(200).allMatch(t -> LOST.containsKey(t.customerId()) && isFading(t));
    }

    @Test
    void aContractIsCancelledAtMostItsNoticeBeforeTheLossAndNotBeforeTheDecision() {
        List<Touchpoint> cancelled = ofTheLost(
                        t -> t.kind() == Kind.CANCELLATION && t.labels().orderId() == null)
                .toList();

        assertThat(cancelled).hasSizeGreaterThan(100).allSatisfy(t -> {
            assertThat(t.occurredAt()).isBetween(loss(t).decidedAt(), loss(t).at());
            assertThat(loss(t).at() - t.occurredAt())
                    .isLessThanOrEqualTo(Fading.DEFAULT.notice().toMillis());
        });
    }

    @Test
    void withoutFadingTheDecisionIsTheLoss() {
        List<Fact> facts = new ArrayList<>();

        new Simulation(SETTINGS.with(Fading.NONE)).events(facts::add).forEachRemaining(t -> {});

        assertThat(facts)
                .filteredOn(Fact.Lost.class::isInstance)
                .map(Fact.Lost.class::cast)
                .hasSizeGreaterThan(3_000)
                .allMatch(loss -> loss.at() == loss.decidedAt());
    }
}
