package io.rapport.wire.decode;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** A touchpoint from the record that Avro resolved to our schema. */
final class ForeignTouchpoint {
    private final GenericRecord fields;

    private ForeignTouchpoint(GenericRecord fields) {
        this.fields = fields;
    }

    /**
     * The touchpoint in a record.
     *
     * @throws MalformedException if a text is not UTF-8 or not in its list, or half of what belongs together is missing
     */
    static Touchpoint of(GenericRecord resolved) {
        return new ForeignTouchpoint(resolved).touchpoint();
    }

    private Touchpoint touchpoint() {
        return new Touchpoint(
                present("eventId", text("eventId")),
                present("customerId", text("customerId")),
                present("occurredAt", number("occurredAt")),
                present("kind", symbol("kind", Kind.class, Kind.OTHER)),
                labels(),
                symbol("outcome", Result.class, null),
                Composites.money("amount", number("amountMinor"), text("amountCurrency")),
                Composites.money("cost", number("costMinor"), text("costCurrency")),
                Composites.timing(number("elapsedMillis"), number("promisedAt")),
                voice(),
                attributes());
    }

    private Labels labels() {
        return Composites.labels(new Labels(
                text("source"),
                text("channel"),
                text("process"),
                symbol("stage", Stage.class, null),
                text("caseId"),
                text("orderId"),
                text("productId"),
                text("region"),
                text("topic"),
                Composites.party(symbol("partyRole", PartyRole.class, null), text("partyId"))));
    }

    private Voice voice() {
        return Composites.voice(new Voice(
                real("effort"),
                Composites.survey(
                        symbol("surveyInstrument", Instrument.class, Instrument.OTHER),
                        real("surveyAnswer"),
                        real("surveyMin"),
                        real("surveyMax")),
                real("sentiment"),
                text("verbatim")));
    }

    private Map<String, String> attributes() {
        Map<?, ?> theirs = (Map<?, ?>) fields.get("attributes");
        if (theirs == null || theirs.isEmpty()) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        theirs.forEach((name, value) -> attributes.put(strictly(name), strictly(value)));
        return Collections.unmodifiableMap(attributes);
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new MalformedException(field + " is missing");
        }
        return value;
    }

    private @Nullable String text(String field) {
        Object value = fields.get(field);
        return value == null ? null : strictly(value);
    }

    private @Nullable Long number(String field) {
        return (Long) fields.get(field);
    }

    private @Nullable Double real(String field) {
        return (Double) fields.get(field);
    }

    private <E extends Enum<E>> @Nullable E symbol(String field, Class<E> type, @Nullable E unknown) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        String name = value.toString();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (unknown == null) {
            throw new MalformedException(field + " is not in its list");
        }
        return unknown;
    }

    private static String strictly(Object text) {
        Utf8 utf8 = (Utf8) text;
        return BodyReader.text(utf8.getBytes(), 0, utf8.getByteLength());
    }
}
