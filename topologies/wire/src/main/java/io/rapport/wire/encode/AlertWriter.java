package io.rapport.wire.encode;

import io.rapport.core.alert.Alert;

/** Writes an alert, in the order of the contract's fields. */
final class AlertWriter {
    /** The index of OPEN, the only state there is. */
    private static final int OPEN = 0;

    private AlertWriter() {}

    static void put(Alert alert, BodyWriter out) {
        out.putText(alert.alertId());
        out.putText(alert.customerId());
        out.putLong(OPEN);
        out.putText(alert.rule().id());
        out.putSymbolAfterUnknown(alert.rule().severity());
        out.putText(alert.episode());
        out.putLong(alert.raisedAt());
        out.putOptionalText(alert.eventId());
        out.putText(alert.reason());
        out.putDouble(alert.situation().satisfaction());
        out.putDouble(alert.situation().risk().risk());
        MetricsWriter.put(alert.situation().risk(), out);
        out.putDouble(alert.situation().marginPerYear());
    }
}
