package io.rapport.wire;

import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import io.rapport.schemas.GeneratedClasses;
import io.rapport.schemas.Instrument;
import io.rapport.schemas.Kind;
import io.rapport.schemas.PartyRole;
import io.rapport.schemas.Result;
import io.rapport.schemas.Stage;
import io.rapport.wire.registry.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Function;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** What our codecs are compared with: Avro's own writer, and touchpoints as its generated class. */
public final class Avro {
    private Avro() {}

    /** A framed record as Avro writes it. */
    public static byte[] framed(int id, GenericContainer record) {
        GeneratedClasses.trust();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[WireFormat.HEADER_BYTES]);
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<>(record.getSchema(), SpecificData.getForSchema(record.getSchema()))
                    .write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] framed = out.toByteArray();
        WireFormat.writeHeader(id, framed);
        return framed;
    }

    /** A touchpoint with just what it must have. */
    public static io.rapport.schemas.Touchpoint.Builder bare() {
        return io.rapport.schemas.Touchpoint.newBuilder()
                .setEventId("e")
                .setCustomerId("c")
                .setOccurredAt(Instant.EPOCH)
                .setKind(Kind.CONTACT);
    }

    /** The core's touchpoint as the generated class. */
    public static io.rapport.schemas.Touchpoint touchpoint(Touchpoint t) {
        io.rapport.schemas.Touchpoint.Builder to = io.rapport.schemas.Touchpoint.newBuilder()
                .setEventId(t.eventId())
                .setCustomerId(t.customerId())
                .setOccurredAt(Instant.ofEpochMilli(t.occurredAt()))
                .setKind(Kind.valueOf(t.kind().name()))
                .setOutcome(as(Result::valueOf, t.result()))
                .setAmountMinor(t.amount() == null ? null : t.amount().minorUnits())
                .setAmountCurrency(t.amount() == null ? null : t.amount().currency())
                .setCostMinor(t.cost() == null ? null : t.cost().minorUnits())
                .setCostCurrency(t.cost() == null ? null : t.cost().currency())
                .setElapsedMillis(t.timing().elapsed())
                .setPromisedAt(
                        t.timing().promisedAt() == null
                                ? null
                                : Instant.ofEpochMilli(t.timing().promisedAt()))
                .setAttributes(t.attributes().isEmpty() ? null : t.attributes());
        labels(t.labels(), to);
        voice(t.voice(), to);
        return to.build();
    }

    private static void labels(Labels labels, io.rapport.schemas.Touchpoint.Builder to) {
        Party party = labels.party();
        to.setSource(labels.source())
                .setChannel(labels.channel())
                .setProcess(labels.process())
                .setStage(as(Stage::valueOf, labels.stage()))
                .setCaseId(labels.caseId())
                .setOrderId(labels.orderId())
                .setProductId(labels.productId())
                .setRegion(labels.region())
                .setTopic(labels.topic())
                .setPartyRole(
                        party == null ? null : PartyRole.valueOf(party.role().name()))
                .setPartyId(party == null ? null : party.id());
    }

    private static void voice(Voice voice, io.rapport.schemas.Touchpoint.Builder to) {
        Survey survey = voice.survey();
        to.setEffort(voice.effort())
                .setSurveyInstrument(survey == null ? null : as(Instrument::valueOf, survey.instrument()))
                .setSurveyAnswer(survey == null ? null : survey.answer())
                .setSurveyMin(survey == null ? null : survey.min())
                .setSurveyMax(survey == null ? null : survey.max())
                .setSentiment(voice.sentiment())
                .setVerbatim(voice.verbatim());
    }

    private static <E> @Nullable E as(Function<String, E> valueOf, @Nullable Enum<?> constant) {
        return constant == null ? null : valueOf.apply(constant.name());
    }
}
