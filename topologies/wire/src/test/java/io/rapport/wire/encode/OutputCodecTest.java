package io.rapport.wire.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.step.Enriched;
import io.rapport.schemas.TouchpointEnriched;
import io.rapport.wire.Avro;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.decode.RecordReader;
import io.rapport.wire.registry.InMemoryRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our bytes of what is told of every touchpoint are those that Avro writes for the same values in the generated classes, and read back. */
class OutputCodecTest {
    private static final long SEED = 11;
    private static final int TOUCHPOINTS = 1_500;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RecordEncoder encoder = new RecordEncoder(ids);
    private int seen;

    @AfterEach
    void somethingWasSeen() {
        assertThat(seen).as("seed %d", SEED).isGreaterThan(10);
    }

    @Test
    void enrichedTouchpointsAreAvros() {
        RecordReader<TouchpointEnriched> reader = new RecordReader<>(registry, TouchpointEnriched.class);
        Histories.run(SEED, TOUCHPOINTS, new Histories.Listener() {
            @Override
            public void enriched(Enriched enriched) {
                // Given
                TouchpointEnriched expected = Expected.enriched(enriched);

                // When
                byte[] bytes = encoder.enriched(enriched);

                // Then
                assertThat(bytes).isEqualTo(Avro.framed(ids.enriched(), expected));
                assertThat(reader.read(bytes)).isEqualTo(expected);
                seen++;
            }
        });
    }

    @Test
    void theOriginalsBytesArePassedOn() {
        Histories.run(SEED, TOUCHPOINTS, new Histories.Listener() {
            @Override
            public void enriched(Enriched enriched) {
                // Given
                byte[] original = encoder.touchpoint(enriched.touchpoint());

                // When
                byte[] bytes = encoder.enriched(enriched, original);

                // Then
                assertThat(bytes).isEqualTo(encoder.enriched(enriched));
                seen++;
            }
        });
    }

    @Test
    void bytesOfAnotherSchemaOrOfGreatLengthAreNotPassedOn() {
        Histories.run(SEED, TOUCHPOINTS, new Histories.Listener() {
            @Override
            public void enriched(Enriched enriched) {
                // Given
                byte[] foreign = {0, 0, 0, 0, 99, 1, 2, 3};
                byte[] great = new byte[100_000];
                great[4] = (byte) ids.touchpoint();

                // When
                byte[] bytes = encoder.enriched(enriched, foreign);

                // Then
                assertThat(bytes).isEqualTo(encoder.enriched(enriched));
                assertThat(encoder.enriched(enriched, great)).isEqualTo(bytes);
                seen++;
            }
        });
    }

    @Test
    void metricsAreAvros() {
        RecordReader<io.rapport.schemas.CustomerMetrics> reader =
                new RecordReader<>(registry, io.rapport.schemas.CustomerMetrics.class);
        Histories.run(SEED, TOUCHPOINTS, new Histories.Listener() {
            @Override
            public void metrics(LiveMetrics metrics) {
                // Given
                io.rapport.schemas.CustomerMetrics expected = Expected.metrics(metrics.copy());

                // When
                byte[] bytes = encoder.metrics(metrics);

                // Then
                assertThat(reader.read(bytes)).isEqualTo(expected);
                assertThat(bytes).hasSameSizeAs(Avro.framed(ids.metrics(), expected));
                seen++;
            }
        });
    }
}
