package io.rapport.bench.core;

import io.rapport.bench.load.Workload;
import io.rapport.core.alert.Alert;
import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.StateCodec;
import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.screening.Screening;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.step.Step;
import io.rapport.core.step.Step.Verdict;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.decode.Decoded;
import io.rapport.wire.decode.TouchpointDecoder;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passes over touchpoints that lie in memory; customers are numbered beforehand, so that no pass looks for one. */
final class CorePasses {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RecordEncoder encoder = new RecordEncoder(ids);
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);
    private final Step step = new Step(Policy.DEFAULT, RuleLibrary.builtIn());
    private final StateCodec codec = new StateCodec();
    private final CustomerState state = new CustomerState();
    private final Touchpoint[] touchpoints;
    private final int[] customers;
    private final byte[][] values;
    private final byte[] @Nullable [] states;
    private long sink;

    private CorePasses(List<Touchpoint> all) {
        touchpoints = all.toArray(new Touchpoint[0]);
        customers = new int[touchpoints.length];
        values = new byte[touchpoints.length][];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < touchpoints.length; i++) {
            customers[i] = numbers.computeIfAbsent(touchpoints[i].customerId(), id -> numbers.size());
            values[i] = encoder.touchpoint(touchpoints[i]);
        }
        states = new byte[numbers.size()][];
    }

    static CorePasses over(Workload workload) {
        Screening screening = new Screening(Policy.DEFAULT.currencies());
        List<Touchpoint> all = new ArrayList<>();
        for (Iterator<Touchpoint> it = workload.touchpoints();
                it.hasNext() && all.size() < workload.size().events(); ) {
            Touchpoint touchpoint = it.next();
            if (screening
                    .screen(touchpoint.customerId(), touchpoint, touchpoint.occurredAt())
                    .isEmpty()) {
                all.add(touchpoint);
            }
        }
        return new CorePasses(all);
    }

    /** What the passes have come to, so that none of it can be left out. */
    long sum() {
        return sink;
    }

    int events() {
        return touchpoints.length;
    }

    /** Bytes of the wire to touchpoints. */
    void decode() {
        for (byte[] value : values) {
            if (decoder.decode(value) instanceof Decoded.Accepted accepted) {
                sink += accepted.touchpoint().occurredAt();
            }
        }
    }

    /** Reads a state, applies the touchpoint and writes the state, for every touchpoint from empty states on. */
    void fold() {
        fold(new Sink());
    }

    /** The same, and writes enriched touchpoints and metrics as bytes of the wire. */
    void foldAndEncode() {
        fold(new EncodingSink());
    }

    private void fold(Outputs outputs) {
        Arrays.fill(states, null);
        for (int i = 0; i < touchpoints.length; i++) {
            byte[] before = states[customers[i]];
            if (before == null) {
                state.clear();
            } else {
                codec.read(before, state);
            }
            Touchpoint touchpoint = touchpoints[i];
            if (step.apply(state, touchpoint, touchpoint.occurredAt(), outputs) == Verdict.APPLIED) {
                states[customers[i]] = codec.write(state);
            }
        }
    }

    /** Reads and writes the final state of its customer, for every touchpoint. */
    void codec() {
        for (int customer : customers) {
            byte[] bytes = states[customer];
            if (bytes != null) {
                codec.read(bytes, state);
                sink += codec.write(state).length;
            }
        }
    }

    /** Takes the outputs; what is computed must not be optimised away. */
    private class Sink implements Outputs {
        @Override
        public void enriched(Enriched enriched) {
            sink += enriched.asOf();
        }

        @Override
        public void metrics(CustomerMetrics metrics) {
            sink += metrics.touchpoints();
        }

        @Override
        public void alert(Alert alert) {
            sink += alert.revision();
        }
    }

    private final class EncodingSink extends Sink {
        @Override
        public void enriched(Enriched enriched) {
            sink += encoder.enriched(enriched).length;
        }

        @Override
        public void metrics(CustomerMetrics metrics) {
            sink += encoder.metrics(metrics).length;
        }
    }
}
