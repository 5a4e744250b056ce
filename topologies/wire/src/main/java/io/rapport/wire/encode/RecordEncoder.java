package io.rapport.wire.encode;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Command;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.registry.WireFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of our topics in the Confluent wire format. Each answer is a new array of just the size. One object
 * serves one thread.
 */
public final class RecordEncoder {
    /**
     * The largest original whose bytes are passed on. A longer one can only have passed screening by saying things
     * twice, and would be too large a record with the explanation behind it.
     */
    private static final int LARGEST_COPY = 64 << 10;

    private final SchemaIds ids;
    private final BodyWriter out = new BodyWriter();

    public RecordEncoder(SchemaIds ids) {
        this.ids = ids;
    }

    public byte[] touchpoint(Touchpoint touchpoint) {
        out.begin(ids.touchpoint());
        TouchpointWriter.put(touchpoint, out);
        return out.toBytes();
    }

    /** A touchpoint that was applied, explained. */
    public byte[] enriched(Enriched enriched) {
        out.begin(ids.enriched());
        TouchpointWriter.put(enriched.touchpoint(), out);
        return explained(enriched);
    }

    /**
     * The same, passing on the bytes of the touchpoint where they are already those of our own schema.
     *
     * @param original the record's value that {@code enriched.touchpoint()} was decoded from
     */
    public byte[] enriched(Enriched enriched, byte[] original) {
        if (original.length > LARGEST_COPY || WireFormat.schemaId(original) != ids.touchpoint()) {
            return enriched(enriched);
        }
        out.begin(ids.enriched());
        out.putBytes(original, WireFormat.HEADER_BYTES);
        return explained(enriched);
    }

    private byte[] explained(Enriched enriched) {
        out.putLong(enriched.asOf());
        out.putBoolean(enriched.late());
        ExplanationWriter.put(enriched.explanation(), out);
        return out.toBytes();
    }

    public byte[] metrics(LiveMetrics metrics) {
        out.begin(ids.metrics());
        MetricsWriter.put(metrics, out);
        return out.toBytes();
    }

    public byte[] alert(Alert alert) {
        out.begin(ids.alert());
        AlertWriter.put(alert, out);
        return out.toBytes();
    }

    public byte[] recovery(Recovery recovery) {
        out.begin(ids.recovery());
        RecoveryWriter.put(recovery, out);
        return out.toBytes();
    }

    public byte[] serviceLevel(ServiceLevel level) {
        out.begin(ids.serviceLevel());
        ServiceLevelWriter.put(level, out);
        return out.toBytes();
    }

    /**
     * A desk's command.
     *
     * @param issuedAt when it was given, epoch milliseconds; or null
     * @throws IllegalArgumentException if the trigger is none that a desk brings about
     */
    public byte[] command(Command command, @Nullable Long issuedAt) {
        out.begin(ids.command());
        CommandWriter.put(command, issuedAt, out);
        return out.toBytes();
    }

    /** A rule set as it is published. */
    public byte[] rules(PublishedRules rules) {
        out.begin(ids.rules());
        out.putText(rules.version());
        out.putLong(rules.validFrom());
        out.putText(rules.yaml());
        out.putOptionalText(rules.publishedBy());
        return out.toBytes();
    }
}
