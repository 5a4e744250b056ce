package io.rapport.bench.direct;

import io.rapport.streams.settings.TimeSettings;
import io.rapport.streams.step.Environment;
import io.rapport.streams.step.Stages;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** One partition: Rapport's stages, put together as {@link io.rapport.streams.RapportTopology} does. For one thread. */
final class Task {
    private final Surroundings surroundings;
    private final Outflow outflow;
    private final Processor<byte[], Object, Object, byte[]> step;
    private final Processor<byte[], byte[], ?, ?> screen;
    private final Processor<byte[], byte[], ?, ?> commandScreen;

    /**
     * @param commit asks for a commit
     */
    Task(Environment environment, TimeSettings time, Outflow outflow, Runnable commit) {
        this.outflow = outflow;
        surroundings = new Surroundings(outflow, commit);
        step = step(Stages.step(environment, time));
        screen = opened(Stages.screen(environment), this::screened);
        commandScreen = opened(Stages.commandScreen(environment), this::screened);
    }

    void touchpoint(ConsumerRecord<byte[], byte[]> record) {
        screen.process(arrived(record));
    }

    void command(ConsumerRecord<byte[], byte[]> record) {
        commandScreen.process(arrived(record));
    }

    private Record<byte[], byte[]> arrived(ConsumerRecord<byte[], byte[]> record) {
        surroundings.arrived(record);
        return new Record<>(record.key(), record.value(), record.timestamp(), record.headers());
    }

    /** What the screens send to the step is of the type that it takes, which only the step's own package can name. */
    @SuppressWarnings("unchecked")
    private void screened(Record<?, ?> record, String child) {
        if (child.equals(Stages.STEP)) {
            step.process((Record<byte[], Object>) record);
        } else {
            outflow.send(record, child);
        }
    }

    @SuppressWarnings("unchecked")
    private Processor<byte[], Object, Object, byte[]> step(ProcessorSupplier<byte[], ?, Object, byte[]> supplier) {
        return (Processor<byte[], Object, Object, byte[]>) opened(supplier, outflow::send);
    }

    private <V, K2, V2> Processor<byte[], V, K2, V2> opened(
            ProcessorSupplier<byte[], V, K2, V2> supplier, BiConsumer<Record<?, ?>, String> forward) {
        Processor<byte[], V, K2, V2> processor = supplier.get();
        processor.init(new StageContext<>(surroundings, forward));
        return processor;
    }
}
