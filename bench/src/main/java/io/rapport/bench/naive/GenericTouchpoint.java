package io.rapport.bench.naive;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** A touchpoint from a generic record. */
final class GenericTouchpoint {
    private final GenericRecord record;

    private GenericTouchpoint(GenericRecord record) {
        this.record = record;
    }

    static Touchpoint of(GenericRecord record) {
        return new GenericTouchpoint(record).touchpoint();
    }

    private Touchpoint touchpoint() {
        return new Touchpoint(
                given(text("eventId")),
                given(text("customerId")),
                given(number("occurredAt")),
                Kind.valueOf(given(text("kind"))),
                labels(),
                symbol("outcome", Result.class),
                money("amountMinor", "amountCurrency"),
                money("costMinor", "costCurrency"),
                new Timing(number("elapsedMillis"), number("promisedAt")),
                new Voice(real("effort"), survey(), real("sentiment"), text("verbatim")),
                attributes());
    }

    private Labels labels() {
        PartyRole role = symbol("partyRole", PartyRole.class);
        return new Labels(
                text("source"),
                text("channel"),
                text("process"),
                symbol("stage", Stage.class),
                text("caseId"),
                text("orderId"),
                text("productId"),
                text("region"),
                text("topic"),
                role == null ? null : new Party(role, given(text("partyId"))));
    }

    private @Nullable Money money(String minor, String currency) {
        Long units = number(minor);
        return units == null ? null : new Money(units, given(text(currency)));
    }

    private @Nullable Survey survey() {
        Instrument instrument = symbol("surveyInstrument", Instrument.class);
        return instrument == null
                ? null
                : new Survey(
                        instrument, given(real("surveyAnswer")), given(real("surveyMin")), given(real("surveyMax")));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (record.get("attributes") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> attributes.put(name.toString(), value.toString()));
        }
        return attributes;
    }

    private @Nullable String text(String field) {
        Object value = record.get(field);
        return value == null ? null : value.toString();
    }

    private @Nullable Long number(String field) {
        return (Long) record.get(field);
    }

    private @Nullable Double real(String field) {
        return (Double) record.get(field);
    }

    private <E extends Enum<E>> @Nullable E symbol(String field, Class<E> type) {
        String name = text(field);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
