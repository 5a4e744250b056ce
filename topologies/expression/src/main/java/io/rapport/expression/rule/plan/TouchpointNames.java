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
import io.rapport.core.touchpoint.Party;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What conditions see of a touchpoint. An absent text is empty and an absent number is none (NaN), which is neither above
 * nor below anything; an absent duration is zero, and what promises no time is on time. The verbatim is not among them.
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
        label("partyId", labels -> party(labels.party(), Party::id));
        add("attributes", ROW, t -> Fields.blankWhenAbsent(Collections.unmodifiableMap(t.attributes())));
    }

    private void words() {
        add("kind", TEXT, t -> word(KINDS, t.kind()));
        add("outcome", TEXT, t -> word(RESULTS, t.result()));
        label("stage", labels -> word(STAGES, labels.stage()));
        label("partyRole", labels -> party(labels.party(), party -> word(ROLES, party.role())));
        add("instrument", TEXT, t -> {
            Survey survey = t.voice().survey();
            return survey == null ? "" : word(INSTRUMENTS, survey.instrument());
        });
    }

    private void figures() {
        names.put("touchpoint.amount", new Name(NUMBER, false, facts -> facts.amount()));
        add("effort", NUMBER, t -> number(t.voice().effort()));
        add("sentiment", NUMBER, t -> number(t.voice().sentiment()));
        add("survey", NUMBER, t -> {
            Survey survey = t.voice().survey();
            return survey == null ? Double.NaN : survey.percent();
        });
    }

    private void times() {
        add("occurredAt", INSTANT, t -> Instant.ofEpochMilli(t.occurredAt()));
        add("elapsed", DURATION, t -> elapsed(t.timing()));
        add("hasElapsed", TRUTH, t -> t.timing().elapsed() != null);
        names.put("touchpoint.promisedAt", new Name(INSTANT, false, TouchpointNames::promisedAt));
        names.put("touchpoint.hasPromisedAt", new Name(TRUTH, false, facts -> facts.promisedAt() != null));
    }

    private void label(String name, Function<Labels, @Nullable String> read) {
        add(name, TEXT, t -> text(read.apply(t.labels())));
    }

    private void add(String name, ValueType type, Function<Touchpoint, Object> read) {
        names.put("touchpoint." + name, Name.passing(type, read));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <E> String word(Map<E, String> words, @Nullable E constant) {
        return constant == null ? "" : words.getOrDefault(constant, "");
    }

    private static String party(@Nullable Party party, Function<Party, String> read) {
        return party == null ? "" : read.apply(party);
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static Duration elapsed(Timing timing) {
        Long millis = timing.elapsed();
        return millis == null ? Duration.ZERO : Duration.ofMillis(millis);
    }

    private static Instant promisedAt(Facts facts) {
        Long promised = facts.promisedAt();
        Touchpoint touchpoint = Objects.requireNonNull(facts.touchpoint());
        return Instant.ofEpochMilli(promised == null ? touchpoint.occurredAt() : promised);
    }
}
