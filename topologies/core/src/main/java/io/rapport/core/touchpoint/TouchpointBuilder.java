package io.rapport.core.touchpoint;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Touchpoint} together piece by piece. Nothing is judged here: what may not be is found by screening, so
 * that every way in is held to the same rules. One builder makes one touchpoint.
 */
public final class TouchpointBuilder {
    private final String eventId;
    private final String customerId;
    private final long occurredAt;
    private final Kind kind;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private Labels labels = Labels.NONE;
    private @Nullable String channel;
    private @Nullable String caseId;
    private @Nullable String orderId;
    private Timing timing = Timing.NONE;
    private Voice voice = Voice.NONE;
    private @Nullable Result result;
    private @Nullable Money amount;
    private @Nullable Money cost;

    private TouchpointBuilder(String eventId, String customerId, long occurredAt, Kind kind) {
        this.eventId = eventId;
        this.customerId = customerId;
        this.occurredAt = occurredAt;
        this.kind = kind;
    }

    /** Starts with what every touchpoint must have. */
    public static TouchpointBuilder touchpoint(String eventId, String customerId, long occurredAt, Kind kind) {
        return new TouchpointBuilder(eventId, customerId, occurredAt, kind);
    }

    public TouchpointBuilder labels(Labels value) {
        labels = value;
        return this;
    }

    /** The case, whatever the labels say. */
    public TouchpointBuilder caseId(String value) {
        caseId = value;
        return this;
    }

    /** The order, whatever the labels say. */
    public TouchpointBuilder orderId(String value) {
        orderId = value;
        return this;
    }

    /** The channel, whatever the labels say. */
    public TouchpointBuilder channel(String value) {
        channel = value;
        return this;
    }

    public TouchpointBuilder result(@Nullable Result value) {
        result = value;
        return this;
    }

    public TouchpointBuilder amount(long minorUnits, String currency) {
        amount = new Money(minorUnits, currency);
        return this;
    }

    public TouchpointBuilder cost(long minorUnits, String currency) {
        cost = new Money(minorUnits, currency);
        return this;
    }

    public TouchpointBuilder elapsed(@Nullable Long millis) {
        timing = new Timing(millis, timing.promisedAt());
        return this;
    }

    public TouchpointBuilder promisedAt(@Nullable Long epochMillis) {
        timing = new Timing(timing.elapsed(), epochMillis);
        return this;
    }

    public TouchpointBuilder effort(@Nullable Double value) {
        voice = new Voice(value, voice.survey(), voice.sentiment(), voice.verbatim());
        return this;
    }

    public TouchpointBuilder survey(@Nullable Survey value) {
        voice = new Voice(voice.effort(), value, voice.sentiment(), voice.verbatim());
        return this;
    }

    /** An answer on the instrument's own scale. */
    public TouchpointBuilder survey(Instrument instrument, double answer, double min, double max) {
        return survey(new Survey(instrument, answer, min, max));
    }

    public TouchpointBuilder sentiment(@Nullable Double value) {
        voice = new Voice(voice.effort(), voice.survey(), value, voice.verbatim());
        return this;
    }

    public TouchpointBuilder verbatim(@Nullable String value) {
        voice = new Voice(voice.effort(), voice.survey(), voice.sentiment(), value);
        return this;
    }

    public TouchpointBuilder attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public Touchpoint build() {
        return new Touchpoint(
                eventId,
                customerId,
                occurredAt,
                kind,
                allLabels(),
                result,
                amount,
                cost,
                timing,
                voice,
                attributes.isEmpty() ? Map.of() : Map.copyOf(attributes));
    }

    private Labels allLabels() {
        Labels l = labels;
        return new Labels(
                l.source(),
                channel == null ? l.channel() : channel,
                l.process(),
                l.stage(),
                caseId == null ? l.caseId() : caseId,
                orderId == null ? l.orderId() : orderId,
                l.productId(),
                l.region(),
                l.topic(),
                l.party());
    }
}
