package io.rapport.bench.business;

import io.rapport.bench.load.Output;
import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the core decides, over states as bytes, with its outputs as records that Rapport's own encoder wrote. For one thread. */
public final class Business {
    private final Decisions decisions = new Decisions();
    private final RecordEncoder encoder;

    public Business(SchemaIds ids) {
        encoder = new RecordEncoder(ids);
    }

    /**
     * Takes a touchpoint.
     *
     * @param before the customer's state, or null
     * @param original the touchpoint's bytes, wanted where it is rejected
     */
    public Outcome take(Arrival arrival, byte @Nullable [] before, Supplier<byte[]> original) {
        List<Emission> emissions = new ArrayList<>(2);
        if (!decisions.accepts(arrival)) {
            emissions.add(new Emission(Output.DEAD_LETTER, arrival.key(), arrival.key(), original.get()));
            return new Outcome(before, emissions);
        }
        return new Outcome(decisions.apply(arrival, before, new Writing(emissions)), emissions);
    }

    /**
     * A touchpoint as it came in.
     *
     * @param key the record's
     * @param recordedAt the record's timestamp
     */
    public record Arrival(String key, Touchpoint touchpoint, long recordedAt) {}

    private final class Writing implements Outputs {
        private final List<Emission> emissions;

        Writing(List<Emission> emissions) {
            this.emissions = emissions;
        }

        private void add(Output output, String customer, byte[] value) {
            emissions.add(new Emission(output, customer, customer, value));
        }

        @Override
        public void enriched(Enriched enriched) {
            add(Output.ENRICHED, enriched.touchpoint().customerId(), encoder.enriched(enriched));
        }

        @Override
        public void metrics(LiveMetrics metrics) {
            add(Output.METRICS, metrics.customerId(), encoder.metrics(metrics));
        }

        @Override
        public void alert(Alert alert) {
            emissions.add(new Emission(Output.ALERT, alert.alertId(), alert.customerId(), encoder.alert(alert)));
        }

        @Override
        public void recovery(Recovery recovery) {
            add(Output.RECOVERY, recovery.customerId(), encoder.recovery(recovery));
        }

        @Override
        public void serviceLevel(ServiceLevel level) {
            add(Output.SERVICE_LEVEL, level.customerId(), encoder.serviceLevel(level));
        }
    }
}
