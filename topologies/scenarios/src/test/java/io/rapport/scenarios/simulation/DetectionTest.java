package io.rapport.scenarios.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.policy.Policy;
import io.rapport.core.policy.PurchasePolicy;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.condition.Condition;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.service.CaseService;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.scenarios.detection.Detection.Score;
import io.rapport.scenarios.detection.DetectionReport;
import io.rapport.scenarios.detection.Promptness;
import io.rapport.scenarios.detection.Trial;
import io.rapport.scenarios.detection.Warning;
import io.rapport.scenarios.simulation.model.Fading;
import io.rapport.scenarios.simulation.model.SimulationSettings;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The library over simulated customers: what it finds of what is true. */
final class DetectionTest {
    private static final System.Logger LOG = System.getLogger("detection");
    private static final RuleBook LIBRARY = RuleLibrary.builtIn();
    private static final SimulationSettings SETTINGS = SimulationSettings.of(2026, 2_000)
            .during(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofDays(200), Duration.ofDays(60));

    private static Score score(Trial.Result result, String rule) {
        return result.detection().score(rule, SETTINGS.end().toEpochMilli());
    }

    private static void print(Trial.Result result) {
        List<String> rules = LIBRARY.at(0).rules().stream().map(Rule::id).toList();
        LOG.log(Level.INFO, String.join("\n", DetectionReport.lines(result.detection(), SETTINGS, rules)));
    }

    @Test
    void theLibraryFindsWhatIsTrue() {
        // When
        Trial.Result result = new Trial(SETTINGS, Policy.DEFAULT, LIBRARY, Dirt.SOME, false).run();

        // Then
        print(result);
        Score broken = score(result, "broken-promise");
        assertThat(broken.recall()).as("%s", broken).isGreaterThan(0.97);
        assertThat(broken.precision()).as("%s", broken).isGreaterThan(0.97);
        assertThat(score(result, "complaint-opened").recall()).isGreaterThan(0.7);
        assertThat(score(result, "unhappy-answer").precision()).isGreaterThan(0.6);
        Score slipping = score(result, "slipping-away");
        assertThat(slipping.precision()).as("%s", slipping).isGreaterThan(0.6);
        // Few of those lost were valued: the rule is about no others.
        assertThat(slipping.recall()).as("%s", slipping).isGreaterThan(0.04);
        for (Promptness kind : result.detection().promptness(SETTINGS.end().toEpochMilli())) {
            boolean isMereDelay = kind.what().contains("late");
            assertThat(kind.shareAtOnce()).as("%s", kind).isGreaterThan(isMereDelay ? 0.15 : 0.99);
        }
    }

    @Test
    void nothingIsLostAndTheDirtIsWhatWasRepeatedAndRejected() {
        Trial.Result result = new Trial(SETTINGS, Policy.DEFAULT, LIBRARY, Dirt.SOME, false).run();

        assertThat(result.reference().applied()
                        + result.reference().repeated()
                        + result.reference().rejected())
                .isEqualTo(result.in());
        assertThat(result.reference().repeated())
                .isEqualTo(result.dirt().repeats())
                .isPositive();
        assertThat(result.reference().rejected())
                .isEqualTo(result.dirt().allBad())
                .isPositive();
    }

    @Test
    void aPolicyFittedToTheCustomersFindsMoreOfThoseWhoLeave() {
        // Given
        RuleBook rules = ofEverybody();

        // When
        Trial.Result usual = Trial.of(SETTINGS, rules).run();
        Trial.Result fitted = new Trial(SETTINGS, fittedPolicy(), rules, Dirt.NONE, false).run();

        // Then
        LOG.log(
                Level.INFO,
                "seed {0}: {1}, fitted {2}",
                SETTINGS.seed(),
                score(usual, "slipping-away"),
                score(fitted, "slipping-away"));
        Score before = score(usual, "slipping-away");
        Score after = score(fitted, "slipping-away");
        assertThat(before.recall()).as("%s", before).isGreaterThan(0.15);
        assertThat(after.found()).as("%s, then %s", before, after).isGreaterThan(before.found());
        assertThat(after.precision()).as("%s, then %s", before, after).isGreaterThan(0.6);
    }

    @Test
    void ofEverybodySlippingAwaySomeAreTalkedOfWhileThereIsTimeAndMoreWhenTheyFade() {
        // Given
        RuleBook rules = ofEverybody();

        // When
        Warning fading = warning(SETTINGS, rules);
        Warning atOnce = warning(SETTINGS.with(Fading.NONE), rules);

        // Then
        LOG.log(Level.INFO, "seed {0}: fading {1}, at once {2}", SETTINGS.seed(), fading, atOnce);
        long weeks = Duration.ofDays(14).toMinutes();
        assertThat(fading.shareBefore()).isBetween(0.08, 0.3);
        assertThat(fading.minutesBefore())
                .filteredOn(minutes -> minutes > weeks)
                .hasSizeGreaterThan(40);
        assertThat(atOnce.minutesBefore())
                .filteredOn(minutes -> minutes > weeks)
                .hasSizeLessThan(20);
    }

    private static Warning warning(SimulationSettings settings, RuleBook rules) {
        return Trial.of(settings, rules)
                .run()
                .detection()
                .warning("slipping-away", loss -> true, settings.end().toEpochMilli());
    }

    /** The rule of customers who are slipping away, for all of them and not for the valued alone. */
    private static RuleBook ofEverybody() {
        Rule valued = Objects.requireNonNull(LIBRARY.at(0).find("slipping-away"));
        Rule all = new Rule(
                valued.id(),
                valued.desk(),
                valued.severity(),
                new Detector.Crossing(Outcome.RETENTION, true, 0.8, 0.6, Condition.ALWAYS),
                valued.dedup(),
                Onset.AT_ONCE,
                valued.attention(),
                valued.ending(),
                valued.clocks(),
                valued.advice());
        return RuleBook.always(List.of(all), CaseService.NONE);
    }

    private static Policy fittedPolicy() {
        Policy p = Policy.DEFAULT;
        PurchasePolicy purchases = new PurchasePolicy(
                Duration.ofDays(7),
                SETTINGS.habits().process(),
                SETTINGS.habits().spend(),
                p.purchases().horizon());
        return new Policy(
                p.zone(),
                p.currencies(),
                p.signals(),
                p.satisfaction(),
                p.experience(),
                purchases,
                p.retention(),
                p.referral(),
                p.wallet(),
                p.profit(),
                p.tiers(),
                p.memory(),
                p.alerts());
    }
}
