package io.rapport.expression.mapping.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One touchpoint that a row, or a group of rows, makes; or the defaults for all of them. The keys are those of the touchpoint itself, see {@link
 * io.rapport.core.touchpoint.Touchpoint}.
 *
 * @param when whether this row makes it (always)
 */
public record TouchpointSpec(
        @Nullable Scalar when,
        @Nullable Scalar eventId,
        @Nullable Scalar customerId,
        @Nullable Scalar occurredAt,
        @Nullable Scalar kind,
        @Nullable Scalar source,
        @Nullable Scalar channel,
        @Nullable Scalar process,
        @Nullable Scalar stage,
        @Nullable Scalar caseId,
        @Nullable Scalar orderId,
        @Nullable Scalar productId,
        @Nullable Scalar region,
        @Nullable Scalar topic,
        @Nullable PartySpec party,
        @Nullable Scalar outcome,
        @Nullable MoneySpec amount,
        @Nullable MoneySpec cost,
        @Nullable Scalar elapsed,
        @Nullable Scalar promisedAt,
        @Nullable Scalar effort,
        @Nullable SurveySpec survey,
        @Nullable Scalar sentiment,
        @Nullable Scalar verbatim,
        @Nullable Map<String, Scalar> attributes) {

    /** Nothing stated. */
    static final TouchpointSpec NOTHING = new TouchpointSpec(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null);

    /** The same with what it leaves out taken from the defaults; attributes one by one, the condition never. */
    TouchpointSpec over(TouchpointSpec defaults) {
        return new TouchpointSpec(
                when,
                first(eventId, defaults.eventId),
                first(customerId, defaults.customerId),
                first(occurredAt, defaults.occurredAt),
                first(kind, defaults.kind),
                first(source, defaults.source),
                first(channel, defaults.channel),
                first(process, defaults.process),
                first(stage, defaults.stage),
                first(caseId, defaults.caseId),
                first(orderId, defaults.orderId),
                first(productId, defaults.productId),
                first(region, defaults.region),
                first(topic, defaults.topic),
                first(party, defaults.party),
                first(outcome, defaults.outcome),
                first(amount, defaults.amount),
                first(cost, defaults.cost),
                first(elapsed, defaults.elapsed),
                first(promisedAt, defaults.promisedAt),
                first(effort, defaults.effort),
                first(survey, defaults.survey),
                first(sentiment, defaults.sentiment),
                first(verbatim, defaults.verbatim),
                merged(defaults.attributes, attributes));
    }

    /** Says which of the required keys is not there. */
    void complete(String at) {
        Required.present(eventId, at + ".eventId");
        Required.present(customerId, at + ".customerId");
        Required.present(occurredAt, at + ".occurredAt");
        Required.present(kind, at + ".kind");
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T otherwise) {
        return own == null ? otherwise : own;
    }

    private static @Nullable Map<String, Scalar> merged(
            @Nullable Map<String, Scalar> defaults, @Nullable Map<String, Scalar> own) {
        if (defaults == null || own == null) {
            return first(own, defaults);
        }
        Map<String, Scalar> all = new LinkedHashMap<>(defaults);
        all.putAll(own);
        return all;
    }
}
