package io.rapport.bench.naive;

import io.rapport.bench.load.Output;
import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.wire.encode.RecordEncoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What comes of one touchpoint. */
final class Gathering implements Outputs {
    private final GenericRecord touchpoint;
    private final RecordEncoder encoder;
    private @Nullable GenericRecord enriched;
    private final List<GenericRecord> metrics = new ArrayList<>(1);
    private final List<GenericRecord> rare = new ArrayList<>(0);

    /**
     * Begins with nothing.
     *
     * @param touchpoint the touchpoint as it was read
     * @param encoder writes what is rare
     */
    Gathering(GenericRecord touchpoint, RecordEncoder encoder) {
        this.touchpoint = touchpoint;
        this.encoder = encoder;
    }

    /** All of it, with the customer's state as it is now. */
    GenericRecord aggregate(byte @Nullable [] state) {
        return Aggregate.of(state, enriched, metrics, rare);
    }

    @Override
    public void enriched(Enriched applied) {
        enriched = GenericEnriched.of(touchpoint, applied);
    }

    @Override
    public void metrics(LiveMetrics changed) {
        metrics.add(GenericMetrics.of(changed));
    }

    @Override
    public void alert(Alert alert) {
        rare.add(Aggregate.rare(Output.ALERT, alert.alertId(), alert.customerId(), encoder.alert(alert)));
    }

    @Override
    public void recovery(Recovery recovery) {
        add(Output.RECOVERY, recovery.customerId(), encoder.recovery(recovery));
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        add(Output.SERVICE_LEVEL, level.customerId(), encoder.serviceLevel(level));
    }

    private void add(Output output, String customer, byte[] value) {
        rare.add(Aggregate.rare(output, customer, customer, value));
    }
}
