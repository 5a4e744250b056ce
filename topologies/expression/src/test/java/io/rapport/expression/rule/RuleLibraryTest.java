package io.rapport.expression.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.Selector;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the rules that come with Rapport pick, and what they let pass. */
final class RuleLibraryTest {
    private static final RuleSet SET = RuleLibrary.builtIn().at(0);

    @Test
    void thereAreSeventeenAndTheyHoldAtAllTimes() {
        assertThat(SET.version()).isEqualTo("built-in");
        assertThat(SET.rules()).hasSize(17).extracting(Rule::id).contains("unhappy-answer", "broken-promise");
        assertThat(RuleLibrary.builtIn().at(Long.MIN_VALUE).rules()).hasSize(17);
    }

    @Test
    void theLibraryIsCompiledOnce() {
        assertThat(RuleLibrary.builtIn()).isSameAs(RuleLibrary.builtIn());
    }

    @Test
    void fewRulesLookAtWhatHappensMost() {
        assertThat(ids(Kind.USAGE))
                .containsExactly("broken-promise", "service-failed", "slipping-away", "overdue-purchase");
        assertThat(ids(Kind.CAMPAIGN)).hasSize(3);
        assertThat(ids(Kind.PURCHASE)).hasSize(4);
        assertThat(ids(Kind.DELIVERY)).hasSize(6);
    }

    private static List<String> ids(Kind kind) {
        return SET.of(kind).stream().map(Rule::id).toList();
    }

    @Test
    void anAnswerOfFortyOrLessIsUnhappyWhateverTheInstrument() {
        assertThat(raises("unhappy-answer", Situation.of(Kind.SURVEY, t -> t.survey(Instrument.NPS, 4, 0, 10))))
                .isTrue();
        assertThat(raises("unhappy-answer", Situation.of(Kind.SURVEY, t -> t.survey(Instrument.NPS, 5, 0, 10))))
                .isFalse();
        assertThat(raises("unhappy-answer", Situation.of(Kind.REVIEW, t -> t.survey(Instrument.STARS, 2, 1, 5))))
                .isTrue();
        assertThat(raises("unhappy-answer", Situation.of(Kind.SURVEY, t -> t.survey(Instrument.WALLET_RANK, 1, 1, 3))))
                .isFalse();
        assertThat(raises("unhappy-answer", Situation.of(Kind.SURVEY))).isFalse();
        assertThat(rule("unhappy-answer").onset().inhibitedBy())
                .containsExactly(new Inhibition("complaint-opened", Dedup.CASE));
    }

    @Test
    void aComplaintCallsOnceForEachOpenCase() {
        assertThat(raises("complaint-opened", Situation.of(Kind.COMPLAINT).matter(0, true)))
                .isTrue();
        assertThat(raises("complaint-opened", Situation.of(Kind.COMPLAINT).matter(0, false)))
                .isFalse();
        assertThat(rule("complaint-opened").dedup()).isEqualTo(Dedup.CASE);
        assertThat(rule("complaint-opened").severity()).isEqualTo(Severity.CRITICAL);
        assertThat(rule("complaint-opened").clocks()).hasSize(1);
    }

    @Test
    void valueDecidesOverDetractorsAndThoseWhoSlipAway() {
        Consumer<TouchpointBuilder> six = t -> t.survey(Instrument.NPS, 6, 0, 10);
        assertThat(raises("valuable-detractor", Situation.of(Kind.SURVEY, six).after(Outcome.PROFITABILITY, 200)))
                .isTrue();
        assertThat(raises("valuable-detractor", Situation.of(Kind.SURVEY, six).after(Outcome.PROFITABILITY, 199)))
                .isFalse();
        Detector.Crossing crossing = (Detector.Crossing) rule("slipping-away").detector();
        assertThat(crossing.raise()).isEqualTo(0.8);
        assertThat(crossing.clear()).isEqualTo(0.6);
        assertThat(crossing.when().holds(Situation.silence().after(Outcome.PROFITABILITY, 50)))
                .isTrue();
        assertThat(crossing.when().holds(Situation.silence().after(Outcome.PROFITABILITY, 49)))
                .isFalse();
    }

    @Test
    void deliveriesAreLateAgainstWhatTheyPromisedOrFail() {
        assertThat(raises("delivery-late-twice", Situation.of(Kind.DELIVERY, t -> t.promisedAt(Situation.NOON - 1))))
                .isTrue();
        assertThat(raises("delivery-late-twice", Situation.of(Kind.DELIVERY, t -> t.promisedAt(Situation.NOON))))
                .isFalse();
        assertThat(raises("delivery-late-twice", Situation.of(Kind.DELIVERY))).isFalse();
        assertThat(raises("delivery-late-twice", Situation.of(Kind.DELIVERY, t -> t.result(Result.FAILED))))
                .isTrue();
    }

    @Test
    void contactsAreCountedByTopic() {
        assertThat(raises("repeat-contact", Situation.of(Kind.CONTACT, topic("router"))))
                .isTrue();
        assertThat(raises("repeat-contact", Situation.of(Kind.CONTACT))).isFalse();
        Detector.Occurrence counted =
                (Detector.Occurrence) rule("repeat-contact").detector();
        assertThat(counted.count()).isEqualTo(3);
        assertThat(counted.within()).isEqualTo(Duration.ofDays(7));
        assertThat(rule("repeat-contact").dedup()).isEqualTo(Dedup.TOPIC);
    }

    @Test
    void moneyGoesToBilling() {
        assertThat(raises("failed-payment", Situation.of(Kind.PAYMENT, t -> t.result(Result.FAILED))))
                .isTrue();
        assertThat(raises("invoice-dispute", Situation.of(Kind.PAYMENT, t -> t.result(Result.PARTIAL))))
                .isTrue();
        assertThat(raises("invoice-dispute", Situation.of(Kind.PAYMENT, t -> t.result(Result.FAILED))))
                .isFalse();
        assertThat(raises(
                        "invoice-dispute",
                        Situation.of(Kind.CONTACT, topic("Invoice 12").andThen(t -> t.sentiment(-0.3)))))
                .isTrue();
        assertThat(raises("invoice-dispute", Situation.of(Kind.CONTACT, topic("Invoice 12"))))
                .isFalse();
        assertThat(rule("failed-payment").onset().holdDown()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void effortAndToneCountOnlyWhereTheyWereMeasured() {
        assertThat(raises("high-effort", Situation.of(Kind.CONTACT, t -> t.effort(0.8))))
                .isTrue();
        assertThat(raises("high-effort", Situation.of(Kind.CONTACT))).isFalse();
        assertThat(raises("negative-mention", Situation.of(Kind.MENTION, t -> t.sentiment(-0.4))))
                .isTrue();
        assertThat(raises("negative-mention", Situation.of(Kind.MENTION))).isFalse();
    }

    @Test
    void failuresAreCountedAgainstWhoCausedThem() {
        Labels courier =
                new Labels(null, null, null, null, null, null, null, null, null, new Party(PartyRole.PARTNER, "swift"));
        assertThat(raises(
                        "repeated-failures",
                        Situation.of(Kind.DELIVERY, t -> t.labels(courier).result(Result.FAILED))))
                .isTrue();
        assertThat(raises("repeated-failures", Situation.of(Kind.DELIVERY, t -> t.result(Result.FAILED))))
                .isFalse();
        assertThat(rule("repeated-failures").dedup()).isEqualTo(Dedup.PARTY);
    }

    @Test
    void thanksAfterTheEndStartNoClock() {
        Selector thanks = SET.service().thanks();
        assertThat(thanks.picks(Situation.of(Kind.CONTACT, topic("thanks")))).isTrue();
        assertThat(thanks.picks(
                        Situation.of(Kind.CONTACT, t -> t.sentiment(0.9)).matter(0, false)))
                .isTrue();
        assertThat(thanks.picks(
                        Situation.of(Kind.CONTACT, t -> t.sentiment(0.9)).matter(0, true)))
                .isFalse();
        assertThat(SET.service().clocks()).hasSize(4);
    }

    private static Consumer<TouchpointBuilder> topic(String topic) {
        return t -> t.labels(new Labels(null, null, null, null, null, null, null, null, topic, null));
    }

    private static Rule rule(String id) {
        return SET.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean raises(String id, Situation situation) {
        Detector detector = rule(id).detector();
        Selector selector = detector instanceof Detector.Occurrence counted
                ? counted.on()
                : ((Detector.OnTouchpoint) detector).on();
        return selector.picks(situation);
    }
}
