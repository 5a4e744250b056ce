package io.rapport.expression.rule.condition;

import static io.rapport.expression.cel.ValueType.DURATION;
import static io.rapport.expression.cel.ValueType.INSTANT;
import static io.rapport.expression.cel.ValueType.ROW;
import static io.rapport.expression.cel.ValueType.TRUTH;

import io.rapport.core.rule.condition.Facts;
import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.closure.Row;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.value.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What conditions see of a touchpoint. An absent text is empty and an absent number is none (NaN), which is neither above
 * nor below anything; an absent duration is zero, and what promises no time is on time. Conditions on cases have no value
 * instead. The verbatim is not among them.
 */
final class TouchpointNames {
    private static final Map<Kind, String> KINDS = Words.all(Kind.class);
    private static final Map<Stage, String> STAGES = Words.all(Stage.class);
    private static final Map<Result, String> RESULTS = Words.all(Result.class);
    private static final Map<PartyRole, String> ROLES = Words.all(PartyRole.class);
    private static final Map<Instrument, String> INSTRUMENTS = Words.all(Instrument.class);

    private final Map<String, Name> names = new LinkedHashMap<>();

    private TouchpointNames() {}

    static Map<String, Name> all() {
        TouchpointNames all = new TouchpointNames();
        all.texts();
        all.words();
        all.figures();
        all.times();
        return all.names;
    }

    private void texts() {
        label("source", Labels::source);
        label("channel", Labels::channel);
        label("process", Labels::process);
        label("caseId", Labels::caseId);
        label("orderId", Labels::orderId);
        label("productId", Labels::productId);
        label("region", Labels::region);
        label("topic", Labels::topic);
        label(
                "partyId",
                labels -> labels.party() == null ? null : labels.party().id());
        add(
                "attributes",
                new Name(
                        ROW,
                        false,
                        new Row<>(TouchpointNames::attributes, true),
                        new Row<>(TouchpointNames::attributes, false)));
    }

    private void words() {
        text("kind", t -> KINDS.get(t.kind()));
        text("outcome", t -> word(RESULTS, t.result()));
        label("stage", labels -> word(STAGES, labels.stage()));
        label(
                "partyRole",
                labels ->
                        labels.party() == null ? null : ROLES.get(labels.party().role()));
        text("instrument", t -> {
            Survey survey = t.voice().survey();
            return survey == null ? null : INSTRUMENTS.get(survey.instrument());
        });
    }

    private void figures() {
        add("amount", Name.number(t -> t.amount() != null, Facts::amount));
        number("effort", t -> t.voice().effort());
        number("sentiment", t -> t.voice().sentiment());
        add("survey", Name.number(t -> t.voice().survey() != null, facts -> {
            Survey survey = Name.touchpoint(facts).voice().survey();
            return survey == null ? Double.NaN : survey.percent();
        }));
    }

    private void times() {
        Predicate<Facts> hasElapsed = facts -> Name.touchpoint(facts).timing().elapsed() != null;
        add(
                "occurredAt",
                Name.moment(
                        INSTANT, facts -> true, facts -> Name.touchpoint(facts).occurredAt()));
        add("elapsed", Name.moment(DURATION, hasElapsed, TouchpointNames::elapsed));
        add("hasElapsed", Name.always(TRUTH, (Truth<Facts>) hasElapsed::test));
        add("promisedAt", Name.moment(INSTANT, facts -> facts.promisedAt() != null, TouchpointNames::promisedAt));
        add("hasPromisedAt", Name.always(TRUTH, (Truth<Facts>) facts -> facts.promisedAt() != null));
    }

    private void label(String name, Function<Labels, @Nullable String> read) {
        text(name, t -> read.apply(t.labels()));
    }

    private void text(String name, Function<Touchpoint, @Nullable String> read) {
        add(name, Name.text(read));
    }

    private void number(String name, Function<Touchpoint, @Nullable Double> read) {
        add(name, Name.number(t -> read.apply(t) != null, facts -> {
            Double value = read.apply(Name.touchpoint(facts));
            return value == null ? Double.NaN : value;
        }));
    }

    private void add(String name, Name of) {
        names.put("touchpoint." + name, of);
    }

    private static <E> @Nullable String word(Map<E, String> words, @Nullable E constant) {
        return constant == null ? null : words.get(constant);
    }

    private static Map<String, String> attributes(Facts facts) {
        Touchpoint touchpoint = facts.touchpoint();
        return touchpoint == null ? Map.of() : touchpoint.attributes();
    }

    private static long elapsed(Facts facts) {
        Long millis = Name.touchpoint(facts).timing().elapsed();
        return millis == null ? 0 : millis;
    }

    private static long promisedAt(Facts facts) {
        Long millis = facts.promisedAt();
        return millis == null ? Name.touchpoint(facts).occurredAt() : millis;
    }
}
