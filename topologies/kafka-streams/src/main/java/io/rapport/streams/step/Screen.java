package io.rapport.streams.step;

import io.rapport.core.screening.Rejection;
import io.rapport.core.screening.Screening;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.streams.meter.StepMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.record.DeadLetter;
import io.rapport.streams.record.TimeRecord;
import io.rapport.wire.decode.Decoded;
import io.rapport.wire.decode.TouchpointDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The first stage: decodes and screens. A touchpoint that may enter goes on to the step; anything else becomes a dead
 * letter and changes nothing, not even the time. A record that only says that time has passed goes on without a
 * touchpoint.
 */
final class Screen implements Stage.Work<byte[]> {
    /** No customer id equals it. */
    private static final String NO_KEY = "";

    private final ProcessorContext<byte[], Object> context;
    private final Screening screening;
    private final TouchpointDecoder decoder;
    private final Waiting waiting;
    private final StepMeters meters;

    Screen(Environment environment, ProcessorContext<byte[], Object> context) {
        this.context = context;
        screening = new Screening(environment.policy().currencies());
        decoder = new TouchpointDecoder(environment.registry());
        waiting = environment.waiting();
        meters = environment.meters().forPartition(context.taskId().partition());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (TimeRecord.is(record)) {
            meters.timePassed();
            context.forward(record.withValue(Input.Time.PASSED), Stages.STEP);
            return;
        }
        meters.received();
        Decoded decoded = waiting.until(() -> decoder.decode(record.value()));
        if (decoded instanceof Decoded.Accepted accepted) {
            screen(record, accepted.touchpoint());
        } else if (decoded instanceof Decoded.Rejected rejected) {
            reject(record, rejected.rejection());
        }
    }

    private void screen(Record<byte[], byte[]> record, Touchpoint touchpoint) {
        Optional<Rejection> why = screening.screen(key(record.key(), touchpoint), touchpoint, record.timestamp());
        if (why.isPresent()) {
            reject(record, why.get());
        } else {
            context.forward(record.withValue(new Input.Happened(touchpoint, record.value())), Stages.STEP);
        }
    }

    /**
     * The customer id that the key carries. Bytes are compared, not texts: keys that are not UTF-8 would read as
     * something that they are not, and a state is kept under the key's bytes.
     */
    private static String key(byte @Nullable [] key, Touchpoint touchpoint) {
        String customerId = touchpoint.customerId();
        return Arrays.equals(key, customerId.getBytes(StandardCharsets.UTF_8)) ? customerId : NO_KEY;
    }

    private void reject(Record<byte[], byte[]> record, Rejection why) {
        meters.deadLettered(why.reason());
        context.forward(DeadLetter.of(record, why, context.recordMetadata().orElseThrow()), Stages.DEAD_LETTERS);
    }
}
