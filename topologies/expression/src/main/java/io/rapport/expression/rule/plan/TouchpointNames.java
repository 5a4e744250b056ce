package io.rapport.expression.rule.plan;

import static io.rapport.expression.cel.ValueType.DURATION;
import static io.rapport.expression.cel.ValueType.INSTANT;
import static io.rapport.expression.cel.ValueType.NUMBER;
import static io.rapport.expression.cel.ValueType.ROW;
import static io.rapport.expression.cel.ValueType.TEXT;
import static io.rapport.expression.cel.ValueType.TRUTH;

import io.rapport.core.rule.condition.Facts;
import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.cel.Fields;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.value.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    private static final Optional<Object> NONE = Optional.empty();

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
        names.put(
                "touchpoint.attributes",
                new Name(
                        ROW,
                        false,
                        facts -> Fields.blankWhenAbsent(attributes(facts)),
                        facts -> Optional.of(Fields.failWhenAbsent(attributes(facts)))));
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
        names.put(
                "touchpoint.amount",
                new Name(NUMBER, false, Facts::amount, facts -> hasAmount(facts) ? Optional.of(facts.amount()) : NONE));
        number("effort", t -> t.voice().effort());
        number("sentiment", t -> t.voice().sentiment());
        number("survey", t -> {
            Survey survey = t.voice().survey();
            return survey == null ? null : survey.percent();
        });
    }

    private void times() {
        add("occurredAt", INSTANT, t -> Instant.ofEpochMilli(t.occurredAt()), TouchpointNames::occurredAt);
        add("elapsed", DURATION, t -> elapsed(t.timing()), t -> Duration.ZERO);
        add("hasElapsed", TRUTH, t -> t.timing().elapsed() != null, t -> false);
        names.put(
                "touchpoint.promisedAt",
                new Name(INSTANT, false, TouchpointNames::promisedAt, TouchpointNames::promised));
        names.put("touchpoint.hasPromisedAt", Name.always(TRUTH, facts -> facts.promisedAt() != null));
    }

    private void label(String name, Function<Labels, @Nullable Object> read) {
        text(name, t -> read.apply(t.labels()));
    }

    private void text(String name, Function<Touchpoint, @Nullable Object> read) {
        add(name, TEXT, read, t -> "");
    }

    private void number(String name, Function<Touchpoint, @Nullable Object> read) {
        add(name, NUMBER, read, t -> Double.NaN);
    }

    private void add(
            String name,
            ValueType type,
            Function<Touchpoint, @Nullable Object> read,
            Function<Touchpoint, Object> otherwise) {
        names.put("touchpoint." + name, Name.passing(type, read, otherwise));
    }

    private static <E> @Nullable Object word(Map<E, String> words, @Nullable E constant) {
        return constant == null ? null : words.get(constant);
    }

    private static Map<String, Object> attributes(Facts facts) {
        Touchpoint touchpoint = facts.touchpoint();
        return touchpoint == null ? Map.of() : Collections.unmodifiableMap(touchpoint.attributes());
    }

    private static boolean hasAmount(Facts facts) {
        return facts.touchpoint() != null && facts.touchpoint().amount() != null;
    }

    private static Instant occurredAt(Touchpoint touchpoint) {
        return Instant.ofEpochMilli(touchpoint.occurredAt());
    }

    private static @Nullable Object elapsed(Timing timing) {
        Long millis = timing.elapsed();
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static Object promisedAt(Facts facts) {
        return promised(facts).orElseGet(() -> occurredAt(Objects.requireNonNull(facts.touchpoint())));
    }

    private static Optional<Object> promised(Facts facts) {
        return Optional.ofNullable(facts.promisedAt()).map(Instant::ofEpochMilli);
    }
}
