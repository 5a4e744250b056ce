package io.rapport.core.touchpoint;

import org.jspecify.annotations.Nullable;

/**
 * Where a touchpoint belongs.
 *
 * @param source the system that reported it
 * @param channel the channel it happened on (web, phone, store, ...)
 * @param process the business process that it was part of (order processing, invoicing, ...)
 * @param stage the part of the customer life cycle that it serves
 * @param caseId the complaint, ticket or incident it belongs to
 * @param orderId the order it belongs to
 * @param productId the product it is about
 * @param region the region it counts for
 * @param topic what a contact is about
 * @param party who served or caused it
 */
public record Labels(
        @Nullable String source,
        @Nullable String channel,
        @Nullable String process,
        @Nullable Stage stage,
        @Nullable String caseId,
        @Nullable String orderId,
        @Nullable String productId,
        @Nullable String region,
        @Nullable String topic,
        @Nullable Party party) {

    /** No label at all. */
    public static final Labels NONE = new Labels(null, null, null, null, null, null, null, null, null, null);
}
