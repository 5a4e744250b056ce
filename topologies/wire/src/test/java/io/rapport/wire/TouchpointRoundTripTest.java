package io.rapport.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.wire.decode.Decoded;
import io.rapport.wire.decode.TouchpointDecoder;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.InMemoryRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TouchpointRoundTripTest {
    private static final int RECORDS = 2_000;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SchemaIds ids = SchemaIds.register(registry, Topics.defaults());
    private final RecordEncoder encoder = new RecordEncoder(ids);
    private final TouchpointDecoder decoder = new TouchpointDecoder(registry);

    @RepeatedTest(3)
    void ourBytesAreAvrosBytes(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomTouchpoints touchpoints = new RandomTouchpoints(seed);
        for (int i = 0; i < RECORDS; i++) {
            // Given
            Touchpoint touchpoint = touchpoints.next();

            // When
            byte[] ours = encoder.touchpoint(touchpoint);

            // Then
            assertThat(ours)
                    .as("seed %d, record %d", seed, i)
                    .isEqualTo(Avro.framed(ids.touchpoint(), Avro.touchpoint(touchpoint)));
        }
    }

    @RepeatedTest(3)
    void whatAvroWroteIsReadAsItWas(RepetitionInfo repetition) {
        long seed = 100L + repetition.getCurrentRepetition();
        RandomTouchpoints touchpoints = new RandomTouchpoints(seed);
        for (int i = 0; i < RECORDS; i++) {
            // Given
            Touchpoint touchpoint = touchpoints.next();

            // When
            Decoded decoded = decoder.decode(Avro.framed(ids.touchpoint(), Avro.touchpoint(touchpoint)));

            // Then
            assertThat(decoded).as("seed %d, record %d", seed, i).isEqualTo(new Decoded.Accepted(touchpoint));
        }
    }

    @Test
    void attributesKeepTheirOrder() {
        // Given
        List<String> names = new ArrayList<>();
        TouchpointBuilder builder = TouchpointBuilder.touchpoint("e", "c", 0, Kind.CONTACT);
        for (int i = 0; i < 20; i++) {
            builder.attribute("name-" + i, "value");
        }
        Touchpoint touchpoint = builder.build();
        touchpoint.attributes().forEach((name, value) -> names.add(name));

        // When
        Decoded decoded = decoder.decode(encoder.touchpoint(touchpoint));

        // Then
        List<String> read = decoded.fold(t -> List.copyOf(t.attributes().keySet()), r -> List.of(r.detail()));
        assertThat(read).isEqualTo(names);
    }
}
