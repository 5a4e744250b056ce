package io.rapport.scenarios.story;

import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes touchpoints as JSON Lines under the names that the design gives their fields; what is absent is left out. */
public final class JsonLines {
    private JsonLines() {}

    /** One touchpoint as one line, without the line's end. */
    public static String line(Touchpoint t) {
        Fields fields = new Fields()
                .text("eventId", t.eventId())
                .text("customerId", t.customerId())
                .text("occurredAt", Instant.ofEpochMilli(t.occurredAt()).toString())
                .name("kind", t.kind());
        labels(fields, t.labels());
        Long promisedAt = t.timing().promisedAt();
        fields.name("outcome", t.result())
                .plain("amount", money(t.amount()))
                .plain("cost", money(t.cost()))
                .plain("elapsed", t.timing().elapsed())
                .text(
                        "promisedAt",
                        promisedAt == null
                                ? null
                                : Instant.ofEpochMilli(promisedAt).toString())
                .plain("effort", t.voice().effort())
                .plain("survey", survey(t.voice().survey()))
                .plain("sentiment", t.voice().sentiment())
                .text("verbatim", t.voice().verbatim());
        if (!t.attributes().isEmpty()) {
            Fields attributes = new Fields();
            t.attributes().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(e -> attributes.text(e.getKey(), e.getValue()));
            fields.plain("attributes", attributes);
        }
        return fields.toString();
    }

    private static void labels(Fields fields, Labels l) {
        fields.text("source", l.source())
                .text("channel", l.channel())
                .text("process", l.process())
                .name("stage", l.stage())
                .text("caseId", l.caseId())
                .text("orderId", l.orderId())
                .text("productId", l.productId())
                .text("region", l.region())
                .text("topic", l.topic())
                .plain("party", party(l.party()));
    }

    private static @Nullable Fields party(@Nullable Party party) {
        return party == null ? null : new Fields().name("role", party.role()).text("id", party.id());
    }

    private static @Nullable Fields money(@Nullable Money money) {
        return money == null
                ? null
                : new Fields().plain("minor", money.minorUnits()).text("currency", money.currency());
    }

    private static @Nullable Fields survey(@Nullable Survey survey) {
        return survey == null
                ? null
                : new Fields()
                        .name("instrument", survey.instrument())
                        .plain("answer", survey.answer())
                        .plain("min", survey.min())
                        .plain("max", survey.max());
    }

    /** A JSON object in the making. */
    private static final class Fields {
        private final StringJoiner fields = new StringJoiner(",", "{", "}");

        Fields text(String name, @Nullable String value) {
            return plain(name, value == null ? null : quoted(value));
        }

        Fields name(String name, @Nullable Enum<?> value) {
            return text(
                    name,
                    value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        Fields plain(String name, @Nullable Object value) {
            if (value != null) {
                fields.add("\"" + name + "\":" + value);
            }
            return this;
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(c -> {
                if (c < ' ' || c == '"' || c == '\\') {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    quoted.append((char) c);
                }
            });
            return quoted.append('"').toString();
        }

        @Override
        public String toString() {
            return fields.toString();
        }
    }
}
