package io.rapport.core.rule.life;

import io.rapport.core.matter.Reference;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Touchpoint;
import org.jspecify.annotations.Nullable;

/** What signals must share to belong to one alert: a field of the touchpoint. */
public enum Dedup {
    /** All signals of a customer belong together. */
    CUSTOMER,
    /** Those on one case; without a case id, on one topic. */
    CASE,
    ORDER,
    PRODUCT,
    TOPIC,
    CHANNEL,
    /** Those served or caused by one party. */
    PARTY,
    /** Each is an alert of its own. */
    EVENT;

    /** What the touchpoint has in that field, with a prefix that says which; where it has none, the customer's own. */
    public String keyOf(Touchpoint touchpoint) {
        Labels labels = touchpoint.labels();
        return switch (this) {
            case CUSTOMER -> "";
            case CASE -> Reference.ofCase(labels);
            case ORDER -> key("order:", labels.orderId());
            case PRODUCT -> key("product:", labels.productId());
            case TOPIC -> key("topic:", labels.topic());
            case CHANNEL -> key("channel:", labels.channel());
            case PARTY ->
                labels.party() == null ? "" : key("party:", labels.party().id());
            case EVENT -> "event:" + touchpoint.eventId();
        };
    }

    private static String key(String prefix, @Nullable String value) {
        return value == null ? "" : prefix + value;
    }
}
