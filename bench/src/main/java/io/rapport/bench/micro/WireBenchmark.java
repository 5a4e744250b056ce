package io.rapport.bench.micro;

import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.decode.Decoded;
import io.rapport.wire.decode.TouchpointDecoder;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Records' values: a touchpoint read, and what is written of it. The touchpoints are those of all customers, in turn. */
@State(Scope.Thread)
public class WireBenchmark {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final RecordEncoder encoder = new RecordEncoder(SchemaIds.register(registry, Topics.defaults()));
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);
    private final Moment[] moments;
    private final byte[][] values;
    private int next;

    /** Prepares the moments. */
    public WireBenchmark() {
        List<Moment> last = Moments.last(Lives.of(Whose.ALL));
        moments = last.toArray(new Moment[0]);
        values = last.stream()
                .map(moment -> encoder.touchpoint(moment.enriched().touchpoint()))
                .toArray(byte[][]::new);
    }

    private int another() {
        next = next + 1 < moments.length ? next + 1 : 0;
        return next;
    }

    /** A record's value to a touchpoint. */
    @Benchmark
    public Decoded decode() {
        return decoder.decode(values[another()]);
    }

    /** An explained touchpoint to a record's value, as an engine does it that has the bytes of the touchpoint. */
    @Benchmark
    public byte[] encodeEnriched() {
        int moment = another();
        return encoder.enriched(moments[moment].enriched(), values[moment]);
    }

    /** The metrics of a customer to a record's value. */
    @Benchmark
    public byte[] encodeMetrics() {
        return encoder.metrics(moments[another()].metrics());
    }
}
