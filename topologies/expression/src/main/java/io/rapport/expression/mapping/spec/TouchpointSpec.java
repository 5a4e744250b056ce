package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;
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
}
