package io.rapport.bench.business;

import io.rapport.bench.load.Output;
import io.rapport.core.alert.Alert;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.screening.Screening;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Verdict;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The core's step over states as bytes, and its outputs as records. What is due to a customer fires with the customer's
 * next touchpoint: there are no timers here. For one thread.
 */
public final class Business {
    private final Screening screening = new Screening(Policy.DEFAULT.currencies());
    private final Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();
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
        Touchpoint touchpoint = arrival.touchpoint();
        List<Emission> emissions = new ArrayList<>(2);
        if (screening.screen(arrival.key(), touchpoint, arrival.recordedAt()).isPresent()) {
            emissions.add(new Emission(Output.DEAD_LETTER, arrival.key(), arrival.key(), original.get()));
            return new Outcome(before, emissions);
        }
        if (before == null) {
            state.clear();
        } else {
            codec.read(before, state);
        }
        Verdict verdict = step.apply(state, touchpoint, arrival.recordedAt(), new Writing(emissions));
        return new Outcome(verdict == Verdict.APPLIED ? codec.write(state) : before, emissions);
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
