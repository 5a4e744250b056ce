package io.rapport.bench.naive;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.bench.load.LoadSize;
import io.rapport.bench.load.Workload;
import io.rapport.bench.trade.Skew;
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
import io.rapport.schemas.Contract;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import io.rapport.wire.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** What the lane writes as generic records are the bytes that Rapport's own encoder writes. */
class GenericRecordsTest {
    private static final LoadSize SIZE = new LoadSize(600, 60, 7, 1);

    private final SchemaRegistry registry = new InMemoryRegistry();
    private final Topics topics = Topics.defaults();
    private final RecordEncoder encoder = new RecordEncoder(SchemaIds.register(registry, topics));
    private final GenericSerde touchpoints =
            new GenericSerde(registry, topics.touchpoints().subject(), Contract.TOUCHPOINT.schema());

    @Test
    void enrichedTouchpointsHaveTheBytesOfTheEncoder() {
        // Given
        GenericSerde serde = new GenericSerde(
                registry, topics.touchpointsEnriched().subject(), Contract.TOUCHPOINT_ENRICHED.schema());
        List<String> expected = new ArrayList<>();
        List<String> written = new ArrayList<>();

        // When
        fold(new Listening() {
            @Override
            public void enriched(Enriched enriched) {
                expected.add(hex(encoder.enriched(enriched)));
                written.add(hex(serde.write(GenericEnriched.of(read(enriched.touchpoint()), enriched))));
            }
        });

        // Then
        assertThat(written).as("seed %d", SIZE.seed()).hasSizeGreaterThan(500).isEqualTo(expected);
    }

    @Test
    void metricsHaveTheBytesOfTheEncoder() {
        // Given
        GenericSerde serde =
                new GenericSerde(registry, topics.customerMetrics().subject(), Contract.CUSTOMER_METRICS.schema());
        List<String> expected = new ArrayList<>();
        List<String> written = new ArrayList<>();

        // When
        fold(new Listening() {
            @Override
            public void metrics(LiveMetrics metrics) {
                expected.add(hex(encoder.metrics(metrics)));
                written.add(hex(serde.write(GenericMetrics.of(metrics))));
            }
        });

        // Then
        assertThat(written).as("seed %d", SIZE.seed()).hasSizeGreaterThan(500).isEqualTo(expected);
    }

    /** A touchpoint as the lane reads it. */
    private GenericRecord read(Touchpoint touchpoint) {
        return touchpoints.deserializer().deserialize("touchpoints", encoder.touchpoint(touchpoint));
    }

    private static void fold(Outputs outputs) {
        Reference reference = new Reference(Policy.DEFAULT, RuleLibrary.builtIn(), outputs);
        Iterator<Touchpoint> load = new Workload(SIZE, Workload.Kind.TRADE, Skew.UNIFORM).touchpoints();
        long time = 0;
        for (int i = 0; i < SIZE.events(); i++) {
            Touchpoint touchpoint = load.next();
            time = Math.max(time, touchpoint.occurredAt());
            reference.accept(touchpoint, time);
        }
        reference.finish(time);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Listens to nothing. */
    private static class Listening implements Outputs {
        @Override
        public void enriched(Enriched enriched) {}

        @Override
        public void metrics(LiveMetrics metrics) {}

        @Override
        public void alert(Alert alert) {}

        @Override
        public void recovery(Recovery recovery) {}

        @Override
        public void serviceLevel(ServiceLevel level) {}
    }
}
