package io.rapport.scenarios.story;

import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes touchpoints as JSON Lines under the names of the Touchpoint schema, which the shipped mapping {@code touchpoints}
 * reads back; what is absent is left out.
 */
public final class JsonLines {
    private JsonLines() {}

    /** One touchpoint as one line, without the line's end. */
    public static String line(Touchpoint t) {
        Fields fields = new Fields()
                .text("eventId", t.eventId())
                .text("customerId", t.customerId())
                .text("occurredAt", iso(t.occurredAt()))
                .name("kind", t.kind());
        labels(fields, t.labels());
        fields.name("outcome", t.result());
        money(fields, "amount", t.amount());
        money(fields, "cost", t.cost());
        fields.plain("elapsedMillis", t.timing().elapsed())
                .text("promisedAt", iso(t.timing().promisedAt()));
        voice(fields, t.voice());
        return fields.plain("attributes", attributes(t.attributes())).toString();
    }

    private static @Nullable String iso(@Nullable Long time) {
        return time == null ? null : Instant.ofEpochMilli(time).toString();
    }

    private static void voice(Fields fields, Voice voice) {
        fields.plain("effort", voice.effort());
        survey(fields, voice.survey());
        fields.plain("sentiment", voice.sentiment()).text("verbatim", voice.verbatim());
    }

    private static @Nullable Fields attributes(Map<String, String> attributes) {
        Fields fields = new Fields();
        new TreeMap<>(attributes).forEach(fields::text);
        return attributes.isEmpty() ? null : fields;
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
                .text("topic", l.topic());
        party(fields, l.party());
    }

    private static void party(Fields fields, @Nullable Party party) {
        if (party != null) {
            fields.name("partyRole", party.role()).text("partyId", party.id());
        }
    }

    private static void money(Fields fields, String what, @Nullable Money money) {
        if (money != null) {
            fields.plain(what + "Minor", money.minorUnits()).text(what + "Currency", money.currency());
        }
    }

    private static void survey(Fields fields, @Nullable Survey survey) {
        if (survey != null) {
            fields.name("surveyInstrument", survey.instrument())
                    .plain("surveyAnswer", survey.answer())
                    .plain("surveyMin", survey.min())
                    .plain("surveyMax", survey.max());
        }
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
