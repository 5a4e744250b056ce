package io.rapport.scenarios.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Trigger;
import io.rapport.scenarios.detection.Detection.Score;
import io.rapport.scenarios.simulation.model.Fact;
import io.rapport.scenarios.simulation.model.LossCause;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When an alert is right, what was there, and how soon it came: by hand. */
final class JudgementTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long NOW = 300 * DAY;

    private final Detection detection = new Detection();

    private static Fact.Failed delivery(long at, boolean grave) {
        return new Fact.Failed("c", at, "e" + at, grave, Optional.of("patchy"));
    }

    private static Fact.Lost lost(long at) {
        return new Fact.Lost("c", at, LossCause.SERVICE, at, Optional.of("e"));
    }

    @Test
    void anAlertIsRightWithinItsHindsightAndNotAfter() {
        detection.accept(delivery(100 * DAY, true));
        detection.see(Alerts.of("unhappy-answer").on("1").opens(145 * DAY));
        detection.see(Alerts.of("unhappy-answer").on("2").opens(145 * DAY + 1));
        detection.see(Alerts.of("unhappy-answer").on("3").opens(100 * DAY - 1));

        assertThat(detection.score("unhappy-answer", NOW)).isEqualTo(new Score(3, 1, 0, 0));
    }

    @Test
    void whatPassesWhileItIsHeldDownCountsForNothing() {
        // Given
        Alerts payment = Alerts.of("failed-payment").at("p1");
        detection.accept(new Fact.Declined("c", DAY, "p1"));
        detection.see(payment.record(Trigger.RAISED, DAY, AlertStatus.PENDING, null));

        // When
        Score pending = detection.score("failed-payment", NOW);
        detection.see(payment.record(Trigger.HELD, DAY + 60 * MINUTE, AlertStatus.OPEN, null));
        Score held = detection.score("failed-payment", NOW);

        // Then
        assertThat(pending).isEqualTo(new Score(0, 0, 1, 0));
        assertThat(held).isEqualTo(new Score(1, 1, 1, 1));
    }

    @Test
    void aRepeatFindsButRaisesNothingAlsoForARuleThatIsInhibited() {
        detection.accept(new Fact.Strained("c", 5 * DAY, "e5"));
        detection.see(Alerts.of("complaint-opened").opens(4 * DAY));
        detection.see(
                Alerts.of("complaint-opened").record(Trigger.SIGNALLED, 5 * DAY, AlertStatus.OPEN, "high-effort"));

        assertThat(detection.score("high-effort", NOW)).isEqualTo(new Score(0, 0, 1, 1));
        assertThat(detection.score("complaint-opened", NOW).raised()).isOne();
    }

    @Test
    void deliveriesAreLateTwiceFromTheSecondWithinSixtyDays() {
        detection.accept(delivery(10 * DAY, false));
        detection.accept(delivery(80 * DAY, false));
        detection.accept(delivery(130 * DAY, true));
        detection.see(Alerts.of("delivery-late-twice").at("e" + 80 * DAY).opens(80 * DAY));
        detection.see(Alerts.of("repeated-failures").on("party:patchy").opens(130 * DAY));

        assertThat(detection.score("delivery-late-twice", NOW)).isEqualTo(new Score(1, 0, 1, 0));
        assertThat(detection.score("repeated-failures", NOW)).isEqualTo(new Score(1, 0, 0, 0));
    }

    @Test
    void aComplaintIsUnansweredByItsCase() {
        detection.accept(new Fact.Unanswered("c", DAY, "e1", "k-1", false));
        detection.accept(new Fact.Unanswered("c", 9 * DAY, "e9", "k-2", true));
        detection.see(Alerts.of("complaint-unanswered").on("case:k-1").opens(2 * DAY));
        detection.see(Alerts.of("complaint-unanswered").on("case:k-3").opens(2 * DAY));
        detection.see(Alerts.of("reopened-case").on("case:k-2").at("e9").opens(9 * DAY));

        assertThat(detection.score("complaint-unanswered", NOW)).isEqualTo(new Score(2, 1, 1, 1));
        assertThat(detection.score("reopened-case", NOW)).isEqualTo(new Score(1, 1, 1, 1));
    }

    @Test
    void aWarningIsMeasuredFromTheFirstAlertOfTheThirtyDaysBefore() {
        detection.accept(lost(100 * DAY));
        detection.see(Alerts.of("slipping-away").on("1").opens(60 * DAY));
        detection.see(Alerts.of("slipping-away").on("2").opens(100 * DAY - 90 * MINUTE));
        detection.see(Alerts.of("slipping-away").on("3").opens(100 * DAY - MINUTE));

        Warning warning = detection.warning("slipping-away", loss -> loss.cause() == LossCause.SERVICE, NOW);

        assertThat(warning).isEqualTo(new Warning(1, 1, 0, 0, List.of(90L), List.of()));
        assertThat(detection
                        .warning("slipping-away", loss -> loss.cause() == LossCause.PRICE, NOW)
                        .lost())
                .isZero();
    }

    @Test
    void aWarningCountsSinceTheDecisionHoweverLongTheCustomerFades() {
        detection.accept(new Fact.Lost("c", 100 * DAY, LossCause.PRICE, 40 * DAY, Optional.empty()));
        detection.see(Alerts.of("slipping-away").on("1").opens(40 * DAY - 1));
        detection.see(Alerts.of("slipping-away").on("2").opens(40 * DAY));

        Warning warning = detection.warning("slipping-away", loss -> true, NOW);

        assertThat(warning).isEqualTo(new Warning(1, 1, 0, 0, List.of(60L * 24 * 60), List.of()));
        assertThat(detection.timing("slipping-away")).isEqualTo(new Timing(0, 1, 0, 1));
    }

    @Test
    void aWarningByTheCustomersOwnCancellationIsToldApart() {
        detection.accept(new Fact.Lost("c", 100 * DAY, LossCause.LAPSE, 40 * DAY, Optional.empty()));
        detection.accept(new Fact.Cancelled("c", 90 * DAY, "e90"));
        detection.see(Alerts.of("slipping-away").at("e90").opens(90 * DAY));

        Warning warning = detection.warning("slipping-away", loss -> true, NOW);

        assertThat(warning.before()).isOne();
        assertThat(warning.cancelled()).isOne();
    }

    @Test
    void alertsAreTakenApartByDecisionAndLoss() {
        detection.accept(new Fact.Lost("c", 100 * DAY, LossCause.LAPSE, 90 * DAY, Optional.empty()));
        for (long day : new long[] {60, 70, 89, 90, 99, 100, 200}) {
            detection.see(Alerts.of("slipping-away").on("" + day).opens(day * DAY));
        }

        assertThat(detection.timing("slipping-away")).isEqualTo(new Timing(2, 2, 2, 1));
    }

    @Test
    void aMarginCountsUntilTheDecision() {
        // Given
        detection.see("c", 80 * DAY, 20);
        detection.see("c", 89 * DAY, 70);
        Fact.Lost loss = new Fact.Lost("c", 100 * DAY, LossCause.LAPSE, 90 * DAY, Optional.empty());
        detection.accept(loss);

        // When
        detection.see("c", 90 * DAY, 60);
        detection.see("c", 91 * DAY, 5);

        // Then
        assertThat(detection.marginAtDecision(loss)).isEqualTo(60);
    }

    @Test
    void aWarningAfterTheLossIsNoneBefore() {
        detection.accept(lost(100 * DAY));
        detection.see(Alerts.of("slipping-away").opens(100 * DAY + 3 * MINUTE));

        Warning warning = detection.warning("slipping-away", loss -> loss.cause() == LossCause.SERVICE, NOW);

        assertThat(warning).isEqualTo(new Warning(1, 0, 0, 1, List.of(), List.of(3L)));
        assertThat(warning.never()).isZero();
    }

    @Test
    void aFailureIsToldAtOnceOrOpenAlreadyOrNotKnown() {
        detection.accept(delivery(10 * DAY, true));
        detection.accept(delivery(20 * DAY, true));
        detection.accept(delivery(30 * DAY, true));
        detection.see(Alerts.of("any").on("1").opens(10 * DAY + 1_000));
        detection.see(Alerts.of("any").on("1").record(Trigger.CLOSE, 11 * DAY, AlertStatus.CLOSED, null));
        detection.see(Alerts.of("any").on("2").opens(20 * DAY + 1_001));

        Promptness failed = detection.promptness(NOW).get(0);

        assertThat(failed).isEqualTo(new Promptness("failed deliveries", 3, 1, 1));
    }

    @Test
    void theReportIsNarrowAndHasARowForEveryRule() {
        detection.accept(lost(100 * DAY));
        detection.see(Alerts.of("slipping-away").opens(99 * DAY));
        SimulationSettings settings = SimulationSettings.of(9, 1_000_000);
        String longId = "a".repeat(64);

        List<String> lines = DetectionReport.lines(detection, settings, List.of("slipping-away", longId));

        assertThat(lines).allMatch(line -> line.length() <= 80);
        assertThat(lines.get(0)).isEqualTo("1000000 simulated customers, 365 days, seed 9");
        assertThat(lines)
                .contains("slipping-away                       1      1     1.000      1      1     1.000")
                .contains("  before the loss, minutes: p10 1440, median 1440, p90 1440")
                .contains("  before the loss, days: p10 1.0, median 1.0, p90 1.0")
                .contains("  after the loss, days: p10 -, median -, p90 -")
                .contains("  lost without an alert of any rule before: 0 of 1");
    }
}
