package io.rapport.scenarios.simulation;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;

/** A way in which an event can be spoilt, each so that screening rejects it for one reason. */
enum Damage {
    NO_EVENT_ID(RejectReason.EVENT_ID_MISSING),
    NO_CUSTOMER_ID(RejectReason.CUSTOMER_ID_MISSING),
    ENDLESS_ID(RejectReason.ID_TOO_LONG),
    IMPOSSIBLE_TIME(RejectReason.TIME_OUT_OF_RANGE),
    NO_NUMBER(RejectReason.NOT_A_NUMBER),
    OFF_THE_SCALE(RejectReason.OUT_OF_SCALE),
    BELOW_NOTHING(RejectReason.NEGATIVE),
    STRANGE_CURRENCY(RejectReason.UNKNOWN_CURRENCY);

    private final RejectReason reason;

    Damage(RejectReason reason) {
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }

    /** A spoilt copy, under an id of its own where it has one. */
    Touchpoint spoil(Touchpoint t) {
        String eventId = this == NO_EVENT_ID ? "" : t.eventId() + "-spoilt";
        String customerId = this == NO_CUSTOMER_ID ? " " : t.customerId();
        long at = this == IMPOSSIBLE_TIME ? -t.occurredAt() : t.occurredAt();
        TouchpointBuilder copy = TouchpointBuilder.touchpoint(eventId, customerId, at, Kind.OTHER)
                .labels(t.labels());
        return switch (this) {
            case NO_EVENT_ID, NO_CUSTOMER_ID, IMPOSSIBLE_TIME -> copy.build();
            case ENDLESS_ID -> copy.orderId("o".repeat(300)).build();
            case NO_NUMBER -> copy.effort(Double.NaN).build();
            case OFF_THE_SCALE -> copy.survey(Instrument.NPS, 11, 0, 10).build();
            case BELOW_NOTHING -> copy.amount(-100, "EUR").build();
            case STRANGE_CURRENCY -> copy.amount(100, "XTS").build();
        };
    }
}
