package io.rapport.bench.load;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.expression.rule.RuleLibrary;
import io.rapport.service.score.StateSizes;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Writes the input and foretells what comes of it. */
public final class LoadMaker implements Outputs {
    /** One record in so many goes into the filling. */
    private static final int SAMPLED = 97;

    private static final byte[] NO_STATE = new byte[0];

    private final Workload workload;
    private final RecordEncoder encoder;
    private final Reference reference = new Reference(Policy.DEFAULT, RuleLibrary.builtIn(), this);
    private final Digests digests = new Digests();
    private Digests withTouchpoints = digests;
    private final Filling filling = new Filling();
    private final List<Script> scripts;
    private Script script;
    private String customer = "";
    private boolean caused;
    private long index;
    private final Sizes inputSizes = new Sizes();
    private final Alarmed alarmed = new Alarmed();

    public LoadMaker(Workload workload, SchemaIds ids) {
        this.workload = workload;
        encoder = new RecordEncoder(ids);
        scripts = IntStream.range(0, workload.size().partitions())
                .mapToObj(p -> new Script())
                .toList();
        script = scripts.get(0);
    }

    /** Sends all touchpoints, then tells every partition the time, and folds the same. */
    public Load make(InputWriter writer) {
        Iterator<Touchpoint> touchpoints = workload.touchpoints();
        long time = 0;
        for (index = 0; index < workload.size().events() && touchpoints.hasNext(); index++) {
            Touchpoint touchpoint = touchpoints.next();
            time = take(touchpoint, time, writer);
        }
        for (int partition = 0; partition < scripts.size(); partition++) {
            writer.tellTime(partition, time);
        }
        writer.flush();
        withTouchpoints = digests.withoutStates();
        finish(time);
        return new Load(scripts, filling);
    }

    /** Sends and folds a touchpoint that is recorded as it occurs or, if it is late, now; returns what time it is then. */
    private long take(Touchpoint touchpoint, long time, InputWriter writer) {
        byte[] key = touchpoint.customerId().getBytes(StandardCharsets.UTF_8);
        int partition = BuiltInPartitioner.partitionForKey(key, scripts.size());
        byte[] value = encoder.touchpoint(touchpoint);
        inputSizes.add(value.length);
        script = scripts.get(partition);
        customer = touchpoint.customerId();
        caused = false;
        long applied = reference.applied();
        long recordedAt = Math.max(time, touchpoint.occurredAt());
        boolean rejected = reference.accept(touchpoint, recordedAt).isPresent();
        recordedAt = rejected ? time : recordedAt;
        writer.send(partition, recordedAt, key, value);
        if (rejected) {
            note(Output.DEAD_LETTER, touchpoint.customerId(), value);
        } else if (reference.applied() > applied) {
            state(touchpoint.customerId());
        }
        script.endRecord();
        return recordedAt;
    }

    /** What is due by the end fires for every customer; it all comes of the record that tells the time. */
    private void finish(long newest) {
        caused = false;
        reference.finish(newest);
        scripts.forEach(Script::endRecord);
        reference.states().forEach(digests::finalState);
    }

    private Script scriptOf(String customerId) {
        byte[] key = customerId.getBytes(StandardCharsets.UTF_8);
        return scripts.get(BuiltInPartitioner.partitionForKey(key, scripts.size()));
    }

    private void state(String customerId) {
        byte[] state = reference.states().getOrDefault(customerId, NO_STATE);
        digests.countState(state.length);
        script.add(Output.STATE, state.length);
        sample(Output.STATE, state);
    }

    private void note(Output output, String customerId, byte[] value) {
        digests.add(output, customerId, value);
        script.add(output, value.length);
        sample(output, value);
    }

    private void sample(Output output, byte[] value) {
        if (index % SAMPLED == 0) {
            filling.take(output, value);
        }
    }

    @Override
    public void enriched(Enriched enriched) {
        caused = true;
        note(Output.ENRICHED, enriched.touchpoint().customerId(), encoder.enriched(enriched));
    }

    @Override
    public void metrics(LiveMetrics metrics) {
        if (!caused) {
            script = scriptOf(metrics.customerId());
        }
        note(Output.METRICS, metrics.customerId(), encoder.metrics(metrics));
    }

    /** An engine writes the state at each deadline; whose it is and how large need only be nearly right. */
    @Override
    public void due(long instant) {
        int size = reference.states().getOrDefault(customer, NO_STATE).length;
        digests.countState(size);
        script.add(Output.STATE, size);
    }

    @Override
    public void alert(Alert alert) {
        script = scriptOf(alert.customerId());
        alarmed.add(alert);
        note(Output.ALERT, alert.customerId(), encoder.alert(alert));
    }

    @Override
    public void recovery(Recovery recovery) {
        script = scriptOf(recovery.customerId());
        note(Output.RECOVERY, recovery.customerId(), encoder.recovery(recovery));
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        script = scriptOf(level.customerId());
        note(Output.SERVICE_LEVEL, level.customerId(), encoder.serviceLevel(level));
    }

    /** What must come out. */
    public Digests digests() {
        return digests;
    }

    /** What of it comes with touchpoints, and not of time that passes after a customer's last; without states. */
    public Digests withTouchpoints() {
        return withTouchpoints;
    }

    /** Sizes of the values that went in. */
    public Sizes inputSizes() {
        return inputSizes;
    }

    /** The alerts that came of it. */
    public Alarmed alarmed() {
        return alarmed;
    }

    /** Sizes of the final states. */
    public StateSizes stateSizes() {
        return StateSizes.of(reference.states().values());
    }
}
