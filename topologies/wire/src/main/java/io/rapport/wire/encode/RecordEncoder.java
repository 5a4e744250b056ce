package io.rapport.wire.encode;

import io.rapport.core.alert.Alert;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.step.Enriched;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.wire.SchemaIds;

/** Writes the values of our topics in the Confluent wire format. Each answer is a new array. One object serves one thread. */
public final class RecordEncoder {
    private final SchemaIds ids;

    public RecordEncoder(SchemaIds ids) {
        this.ids = ids;
    }

    public byte[] touchpoint(Touchpoint touchpoint) {
        return todo(ids.toString() + touchpoint.kind());
    }

    /** A touchpoint that was applied, explained. */
    public byte[] enriched(Enriched enriched) {
        return todo(enriched.asOf());
    }

    /**
     * The same, taking the touchpoint's bytes from the value that it was decoded from, where that was written in our
     * own schema.
     *
     * @param original the record's value that {@code enriched.touchpoint()} was decoded from
     */
    public byte[] enriched(Enriched enriched, byte[] original) {
        return todo(enriched.asOf() + original.length);
    }

    public byte[] metrics(CustomerMetrics metrics) {
        return todo(metrics.asOf());
    }

    public byte[] alert(Alert alert) {
        return todo(alert.alertId());
    }

    private static byte[] todo(Object what) {
        if (what.equals("")) {
            return new byte[0];
        }
        throw new UnsupportedOperationException("not written yet");
    }
}
