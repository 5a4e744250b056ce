package io.rapport.bench.naive;

import io.rapport.bench.business.Business.Arrival;
import io.rapport.bench.business.Decisions;
import io.rapport.bench.load.Output;
import io.rapport.bench.naive.Stamp.Stamped;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.encode.RecordEncoder;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.kstream.Aggregator;

/** Applies a touchpoint to a customer's aggregate. */
final class Applying implements Aggregator<String, Stamped, GenericRecord> {
    private final GenericSerde touchpoints;
    private final Decisions decisions = new Decisions();
    private final RecordEncoder encoder;

    Applying(GenericSerde touchpoints, SchemaIds ids) {
        this.touchpoints = touchpoints;
        encoder = new RecordEncoder(ids);
    }

    @Override
    public GenericRecord apply(String customer, Stamped stamped, GenericRecord before) {
        GenericRecord touchpoint = stamped.touchpoint();
        Arrival arrival = new Arrival(customer, GenericTouchpoint.of(touchpoint), stamped.recordedAt());
        byte[] state = Aggregate.state(before);
        if (!decisions.accepts(arrival)) {
            byte[] original = touchpoints.write(touchpoint);
            GenericRecord rejected = Aggregate.rare(Output.DEAD_LETTER, customer, customer, original);
            return Aggregate.of(state, null, List.of(), List.of(rejected));
        }
        Gathering gathering = new Gathering(touchpoint, encoder);
        return gathering.aggregate(decisions.apply(arrival, state, gathering));
    }
}
