package io.rapport.core.touchpoint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened between a customer and the organisation or its network. Only the first four components must
 * be there; an absent text, number or object is {@code null} <em>inside</em> this record and is asked for through the
 * predicates of its users. Build one with {@link TouchpointBuilder}.
 *
 * @param eventId unique id of the event: repeats of it change nothing
 * @param customerId whom it happened to; the record's key carries the same
 * @param occurredAt when it happened, epoch milliseconds
 * @param kind what kind of thing happened
 * @param labels where it belongs: source, channel, process and the rest
 * @param result how it ended, when that is known
 * @param amount what the customer paid, or got back; never negative but for an invoice or payment
 * @param cost what it cost the organisation
 * @param timing how long it took and what had been promised
 * @param voice what the customer said of it
 * @param attributes anything else, for rules and readers; not interpreted by the core
 */
public record Touchpoint(
        String eventId,
        String customerId,
        long occurredAt,
        Kind kind,
        Labels labels,
        @Nullable Result result,
        @Nullable Money amount,
        @Nullable Money cost,
        Timing timing,
        Voice voice,
        Map<String, String> attributes) {

    /** Whether the customer purchased: a purchase that failed is none. */
    public boolean isPurchase() {
        return kind == Kind.PURCHASE && result != Result.FAILED;
    }
}
