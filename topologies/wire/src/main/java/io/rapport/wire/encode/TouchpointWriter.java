package io.rapport.wire.encode;

import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a touchpoint, in the order of the contract's fields. */
final class TouchpointWriter {
    private TouchpointWriter() {}

    static void put(Touchpoint touchpoint, BodyWriter out) {
        out.putText(touchpoint.eventId());
        out.putText(touchpoint.customerId());
        out.putLong(touchpoint.occurredAt());
        out.putSymbol(touchpoint.kind());
        put(touchpoint.labels(), out);
        out.putOptionalSymbol(touchpoint.result());
        put(touchpoint.amount(), out);
        put(touchpoint.cost(), out);
        out.putOptionalLong(touchpoint.timing().elapsed());
        out.putOptionalLong(touchpoint.timing().promisedAt());
        put(touchpoint.voice(), out);
        put(touchpoint.attributes(), out);
    }

    private static void put(Labels labels, BodyWriter out) {
        out.putOptionalText(labels.source());
        out.putOptionalText(labels.channel());
        out.putOptionalText(labels.process());
        out.putOptionalSymbol(labels.stage());
        out.putOptionalText(labels.caseId());
        out.putOptionalText(labels.orderId());
        out.putOptionalText(labels.productId());
        out.putOptionalText(labels.region());
        out.putOptionalText(labels.topic());
        Party party = labels.party();
        out.putOptionalSymbol(party == null ? null : party.role());
        out.putOptionalText(party == null ? null : party.id());
    }

    private static void put(@Nullable Money money, BodyWriter out) {
        out.putOptionalLong(money == null ? null : money.minorUnits());
        out.putOptionalText(money == null ? null : money.currency());
    }

    private static void put(Voice voice, BodyWriter out) {
        out.putOptionalDouble(voice.effort());
        Survey survey = voice.survey();
        out.putOptionalSymbol(survey == null ? null : survey.instrument());
        out.putOptionalDouble(survey == null ? null : survey.answer());
        out.putOptionalDouble(survey == null ? null : survey.min());
        out.putOptionalDouble(survey == null ? null : survey.max());
        out.putOptionalDouble(voice.sentiment());
        out.putOptionalText(voice.verbatim());
    }

    private static void put(Map<String, String> attributes, BodyWriter out) {
        out.putBranch(!attributes.isEmpty());
        if (attributes.isEmpty()) {
            return;
        }
        out.putLong(attributes.size());
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.putText(attribute.getKey());
            out.putText(attribute.getValue());
        }
        out.putLong(0);
    }
}
