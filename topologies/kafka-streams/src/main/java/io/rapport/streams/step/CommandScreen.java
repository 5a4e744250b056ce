package io.rapport.streams.step;

import io.rapport.core.alert.Command;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.streams.meter.StepMeters;
import io.rapport.streams.outage.Waiting;
import io.rapport.streams.record.DeadLetter;
import io.rapport.wire.decode.CommandDecoder;
import io.rapport.wire.decode.Received;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The first stage of desks' commands: decodes and screens. A command that may enter goes on to the step, which keeps it
 * in order with the customer's touchpoints; anything else becomes a dead letter and changes nothing.
 */
final class CommandScreen implements Stage.Work<byte[]> {
    private final ProcessorContext<byte[], Object> context;
    private final CommandDecoder decoder;
    private final Waiting waiting;
    private final StepMeters meters;

    CommandScreen(Environment environment, ProcessorContext<byte[], Object> context) {
        this.context = context;
        decoder = new CommandDecoder(environment.registry());
        waiting = environment.waiting();
        meters = environment.meters().forPartition(context.taskId().partition());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        meters.commandReceived();
        Received<Command> received = waiting.until(() -> decoder.decode(record.value()));
        if (received instanceof Received.Accepted<Command> accepted) {
            screen(record, accepted.value());
        } else if (received instanceof Received.Rejected<Command> rejected) {
            reject(record, rejected.rejection());
        }
    }

    private void screen(Record<byte[], byte[]> record, Command command) {
        if (Arrays.equals(record.key(), command.customerId().getBytes(StandardCharsets.UTF_8))) {
            context.forward(record.withValue(new Input.Asked(command, record.value())), Stages.STEP);
        } else {
            reject(record, new Rejection(RejectReason.KEY_MISMATCH, "the record's key is not the customer id"));
        }
    }

    private void reject(Record<byte[], byte[]> record, Rejection why) {
        meters.commandRejected(why.reason());
        context.forward(DeadLetter.of(record, why, context.recordMetadata().orElseThrow()), Stages.DEAD_LETTERS);
    }
}
