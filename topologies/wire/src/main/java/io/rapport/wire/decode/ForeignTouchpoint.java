package io.rapport.wire.decode;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import io.rapport.wire.record.Fields;

/** A touchpoint from the record that Avro resolved to our schema. */
final class ForeignTouchpoint {
    private final Fields fields;

    private ForeignTouchpoint(Fields fields) {
        this.fields = fields;
    }

    /**
     * The touchpoint in a record.
     *
     * @throws io.rapport.wire.body.MalformedException if a text is not UTF-8 or not in its list, or half of what belongs together is missing
     */
    static Touchpoint of(Fields resolved) {
        return new ForeignTouchpoint(resolved).touchpoint();
    }

    private Touchpoint touchpoint() {
        return new Touchpoint(
                fields.present("eventId", fields.text("eventId")),
                fields.present("customerId", fields.text("customerId")),
                fields.present("occurredAt", fields.number("occurredAt")),
                fields.present("kind", fields.symbol("kind", Kind.class, Kind.OTHER)),
                labels(),
                fields.symbol("outcome", Result.class, null),
                Composites.money("amount", fields.number("amountMinor"), fields.text("amountCurrency")),
                Composites.money("cost", fields.number("costMinor"), fields.text("costCurrency")),
                Composites.timing(fields.number("elapsedMillis"), fields.number("promisedAt")),
                voice(),
                fields.texts("attributes"));
    }

    private Labels labels() {
        return Composites.labels(new Labels(
                fields.text("source"),
                fields.text("channel"),
                fields.text("process"),
                fields.symbol("stage", Stage.class, null),
                fields.text("caseId"),
                fields.text("orderId"),
                fields.text("productId"),
                fields.text("region"),
                fields.text("topic"),
                Composites.party(fields.symbol("partyRole", PartyRole.class, null), fields.text("partyId"))));
    }

    private Voice voice() {
        return Composites.voice(new Voice(
                fields.real("effort"),
                Composites.survey(
                        fields.symbol("surveyInstrument", Instrument.class, Instrument.OTHER),
                        fields.real("surveyAnswer"),
                        fields.real("surveyMin"),
                        fields.real("surveyMax")),
                fields.real("sentiment"),
                fields.text("verbatim")));
    }
}
