package io.rapport.bench.lane;

import io.rapport.bench.load.Load;
import io.rapport.bench.load.Output;
import io.rapport.streams.step.Stages;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Looks up and replaces a state for each record, and passes on the script's outputs. */
final class Passage extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private static final byte[] NO_KEY = new byte[0];

    private final Load load;
    private final AtomicLong taken;

    /**
     * @param taken counts records; for another thread
     */
    Passage(Load load, AtomicLong taken) {
        this.load = load;
        this.taken = taken;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        KeyValueStore<byte[], byte[]> states = context().getStateStore(Stages.CUSTOMERS);
        RecordMetadata at = context().recordMetadata().orElseThrow();
        byte[] key = record.key() == null ? NO_KEY : record.key();
        load.replay(at.partition(), at.offset(), (output, value) -> {
            if (output == Output.STATE) {
                states.get(key);
                states.put(key, value);
            } else {
                context().forward(new Record<>(key, value, record.timestamp(), record.headers()), output.topic());
            }
        });
        taken.incrementAndGet();
    }
}
