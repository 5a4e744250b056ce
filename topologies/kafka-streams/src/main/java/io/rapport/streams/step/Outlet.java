package io.rapport.streams.step;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.rule.Rule;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.streams.commit.CommitPacer;
import io.rapport.streams.meter.StepMeters;
import io.rapport.streams.record.AlertKey;
import io.rapport.wire.encode.RecordEncoder;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Makes records of what comes of a step. What a touchpoint or a command brought has its record's timestamp and headers,
 * so that a trace goes on; what time alone brought has its own instant and no headers. Within one application the step
 * tells the two apart by their order: what was due before comes before the enriched touchpoint or the alert's answer to
 * the command, what the touchpoint or the command brought comes after.
 */
final class Outlet implements Outputs {
    private static final byte[] NO_VALUE = new byte[0];

    private final ProcessorContext<Object, byte[]> context;
    private final RecordEncoder encoder;
    private final StepMeters meters;
    private final CommitPacer commits;
    private byte[] customer = NO_VALUE;
    private byte[] value = NO_VALUE;
    private Headers headers = new RecordHeaders();
    private long timestamp;
    private boolean caused;

    /** Opened by the thread that will use it. */
    Outlet(Environment environment, ProcessorContext<Object, byte[]> context) {
        this.context = context;
        commits = environment.commits().ofThisThread();
        encoder = new RecordEncoder(environment.ids());
        meters = environment.meters().forPartition(context.taskId().partition());
    }

    /** A touchpoint is about to be applied, or a command carried out. */
    void begin(Record<byte[], ?> record, byte[] touchpoint) {
        customer = record.key();
        value = touchpoint;
        headers = record.headers();
        timestamp = record.timestamp();
        caused = false;
    }

    /** Time is about to pass for a customer. */
    void begin(byte[] key) {
        customer = key;
        caused = false;
    }

    @Override
    public void enriched(Enriched enriched) {
        caused = true;
        if (enriched.late()) {
            meters.late();
        }
        byte[] bytes = encoder.enriched(enriched, value);
        context.forward(new Record<>(customer, bytes, timestamp, headers), Stages.ENRICHED);
    }

    @Override
    public void due(long instant) {
        meters.timerFired();
    }

    @Override
    public void metrics(LiveMetrics metrics) {
        context.forward(record(customer, encoder.metrics(metrics), metrics.asOf()), Stages.METRICS);
    }

    @Override
    public void alert(Alert alert) {
        caused |= alert.change().command() != null;
        meters.alerted(alert.origin().rule(), alert.change().trigger());
        AlertKey key = new AlertKey(alert.alertId(), alert.customerId());
        context.forward(record(key, encoder.alert(alert), alert.change().at()), Stages.ALERTS);
        commits.alerted();
    }

    /** Asks for a commit if an alert waits for one and the thread can afford it. */
    void commitIfDue() {
        if (commits.isDue()) {
            context.commit();
        }
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        context.forward(record(customer, encoder.serviceLevel(level), level.at()), Stages.SERVICE_LEVELS);
    }

    @Override
    public void recovery(Recovery recovery) {
        meters.recovered(recovery);
        context.forward(record(customer, encoder.recovery(recovery), recovery.to()), Stages.RECOVERIES);
    }

    @Override
    public void ruleFailed(Rule rule) {
        meters.ruleFailed(rule.id());
    }

    private Record<Object, byte[]> record(Object key, byte[] bytes, long instant) {
        return caused ? new Record<>(key, bytes, timestamp, headers) : new Record<>(key, bytes, instant);
    }
}
