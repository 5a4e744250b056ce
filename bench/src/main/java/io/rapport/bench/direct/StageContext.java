package io.rapport.bench.direct;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What a stage sees of its engine: as much of it as Rapport's stages use in event time. */
final class StageContext<K2, V2> implements ProcessorContext<K2, V2> {
    private final Surroundings surroundings;
    private final BiConsumer<Record<?, ?>, String> forward;

    /**
     * @param forward takes a record and the name of the stage, or of the sink, that it is for
     */
    StageContext(Surroundings surroundings, BiConsumer<Record<?, ?>, String> forward) {
        this.surroundings = surroundings;
        this.forward = forward;
    }

    @Override
    public <K extends K2, V extends V2> void forward(Record<K, V> record, String child) {
        forward.accept(record, child);
    }

    @Override
    public TaskId taskId() {
        return surroundings.id();
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return surroundings.metadata();
    }

    /** There is one store. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S extends StateStore> S getStateStore(String name) {
        return (S) surroundings.states();
    }

    @Override
    public void commit() {
        surroundings.askForCommit();
    }

    @Override
    public long currentSystemTimeMs() {
        return System.currentTimeMillis();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no stage asks for this");
    }

    @Override
    public <K extends K2, V extends V2> void forward(Record<K, V> record) {
        throw unused();
    }

    @Override
    public String applicationId() {
        throw unused();
    }

    @Override
    public Serde<?> keySerde() {
        throw unused();
    }

    @Override
    public Serde<?> valueSerde() {
        throw unused();
    }

    @Override
    public File stateDir() {
        throw unused();
    }

    @Override
    public StreamsMetrics metrics() {
        throw unused();
    }

    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        throw unused();
    }

    @Override
    public Cancellable schedule(Instant start, Duration interval, PunctuationType type, Punctuator callback) {
        throw unused();
    }

    @Override
    public Map<String, Object> appConfigs() {
        throw unused();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        throw unused();
    }

    @Override
    public long currentStreamTimeMs() {
        throw unused();
    }
}
