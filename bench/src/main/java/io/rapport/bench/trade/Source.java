package io.rapport.bench.trade;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.scenarios.chance.Chance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the organisation's systems word what they report: ids, labels, amounts. */
final class Source {
    private static final int PRODUCTS = 2_000;
    private static final long LEAST_AMOUNT = 900;
    private static final double MEAN_AMOUNT = 4_000;

    private final Chance chance;

    Source(Chance chance) {
        this.chance = chance;
    }

    /** A touchpoint with all that is known of each of its kind. */
    TouchpointBuilder report(Kind kind, String customer, long at, String process) {
        return report(kind, customer, at, labels(process, null));
    }

    /** The same of what comes to customer care, about something or not. */
    TouchpointBuilder about(Kind kind, String customer, long at, @Nullable String topic) {
        return report(kind, customer, at, labels("customer-care", topic));
    }

    private TouchpointBuilder report(Kind kind, String customer, long at, Labels labels) {
        return TouchpointBuilder.touchpoint(id(), customer, at, kind)
                .labels(labels)
                .attribute("session", chance.one(Words.DEVICES) + "/en-GB/app-24.3.1802/" + Long.toHexString(bits()));
    }

    private Labels labels(String process, @Nullable String topic) {
        return new Labels(
                "crm-" + process,
                chance.one(Words.CHANNELS),
                process,
                Stage.RETENTION,
                null,
                null,
                "sku-" + (100_000 + chance.below(PRODUCTS)),
                chance.one(Words.REGIONS),
                topic,
                null);
    }

    /** An id as systems give them. */
    String id() {
        return new UUID(bits(), bits()).toString();
    }

    private long bits() {
        return (long) chance.below(Integer.MAX_VALUE) << 32 | chance.below(Integer.MAX_VALUE);
    }

    /** What an order costs, minor units. */
    long amount() {
        return LEAST_AMOUNT + (long) chance.exponential(MEAN_AMOUNT);
    }
}
