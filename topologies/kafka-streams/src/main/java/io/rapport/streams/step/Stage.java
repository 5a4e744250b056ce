package io.rapport.streams.step;

import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A place in the topology. The work done there comes into being whole when Kafka Streams opens a task, with the task's
 * stores restored, and goes when the task closes; a task that is opened again begins anew.
 */
final class Stage<V, K2, V2> implements Processor<byte[], V, K2, V2> {
    private final Function<ProcessorContext<K2, V2>, Work<V>> opening;
    private Work<V> work = record -> {
        throw new IllegalStateException("the task is not open");
    };

    /** What one task does at one place, on one thread. */
    @FunctionalInterface
    interface Work<V> {
        void process(Record<byte[], V> record);

        default void close() {}
    }

    Stage(Function<ProcessorContext<K2, V2>, Work<V>> opening) {
        this.opening = opening;
    }

    @Override
    public void init(ProcessorContext<K2, V2> context) {
        work = opening.apply(context);
    }

    @Override
    public void process(Record<byte[], V> record) {
        work.process(record);
    }

    @Override
    public void close() {
        work.close();
    }
}
